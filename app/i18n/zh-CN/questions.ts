/** From statements to a published answer. */
const questions = {
  title: '问题与答复',
};

export default questions;
