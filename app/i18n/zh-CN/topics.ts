/** Between sessions: topics and joint meetings. */
const topics = {
  title: '闭会期间的议题',
};

export default topics;
