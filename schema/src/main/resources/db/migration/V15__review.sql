-- What new holidays would make of a deadline that was computed with older ones. Nothing is changed silently: somebody looks.
alter table book.deadline add column review_on date;
create index deadline_review on book.deadline (ends_on, id) where open and review_on is not null;
