-- When the receiver had it as the file itself says, beside what somebody typed from it.
alter table book.proof add column said_at timestamptz;
