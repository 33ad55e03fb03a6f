-- A matter of a joint meeting knows the topic it was taken from, so that the topic goes back to the union's list when the matter is taken off.
alter table joint_item add column topic_id uuid;
--> statement-breakpoint
alter table joint_item add constraint joint_item_topic_id_topic_id_fk foreign key (topic_id) references public.topic(id) on delete set null on update no action;
--> statement-breakpoint
-- Of what was called before: the first matters of a meeting are its topics, by their titles; two of one title in the order in which they were raised.
update joint_item i set topic_id = t.id from (
    select id, meeting_id, title, row_number() over (partition by meeting_id, title order by raised_at, id) as turn
    from topic where meeting_id is not null and state = 'taken') t, (
    select id, row_number() over (partition by meeting_id, title order by ordinal) as turn from joint_item) n
  where n.id = i.id and t.meeting_id = i.meeting_id and t.title = i.title and t.turn = n.turn;
