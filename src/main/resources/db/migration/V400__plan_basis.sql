-- what a published plan was made for: teams, initiatives, dependencies and pins as they stood
alter table published_plan add column basis text;
