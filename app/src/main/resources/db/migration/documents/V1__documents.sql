create schema documents;
grant usage on schema documents to ${app};

-- What a file is called and who may see it. Its content lies on disk under the hash, written before the row.
create table documents.document (
    dialogue_id uuid not null,
    id          uuid not null,
    symbol      text check (symbol ~ '^[A-Z]{2,8}(/[A-Z0-9][A-Z0-9.-]{0,19}){1,6}$'),
    title       text not null check (length(title) between 1 and 300),
    language    text not null check (language ~ '^[a-z]{2}$'),
    circle      text not null,
    file_name   text not null check (length(file_name) between 1 and 130),
    kind        text not null,
    size        bigint not null check (size > 0),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    account     uuid,
    handed_in   text not null,
    received_at timestamptz not null,
    primary key (dialogue_id, id),
    unique (dialogue_id, symbol)
);
create index document_by_id on documents.document (id);
create index document_by_content on documents.document (sha256);

grant select, insert on documents.document to ${app};

alter table documents.document enable row level security;
create policy in_circle on documents.document for select to ${app}
    using (circle = any ((select redthread.circles())::text[]));
create policy handed_in on documents.document for insert to ${app}
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));

-- Whether any document, whoever may see it, still has that content: asked only when orphans are cleared away.
create function documents.kept(content text) returns boolean
    stable security definer set search_path = pg_catalog language sql as
$$ select exists (select from documents.document d where d.sha256 = content) $$;
revoke all on function documents.kept(text) from public;
grant execute on function documents.kept(text) to ${app};
