-- The page that wrote last: whoever has the same ticket open twice does not write over themselves without having seen it.
alter table composing.draft add column page uuid;
