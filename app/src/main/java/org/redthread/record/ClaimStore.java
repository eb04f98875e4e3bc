package org.redthread.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Fields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClaimStore {

    private final JdbcClient db;

    ClaimStore(JdbcClient db) {
        this.db = db;
    }

    List<Claim> about(Collection<Subject> subjects) {
        return db
                .sql("""
                        select kind, id, aspect, printed, number, sources, lower(as_of) as first,
                               upper(as_of) - 1 as last, exactness, note
                          from record.claim
                         where (kind, id) in (select * from unnest(:kinds::text[], :ids::uuid[]))
                         order by kind, id, aspect, place
                        """)
                .param("kinds", subjects.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::claim)
                .toList();
    }

    List<Claim> of(String source) {
        return db.sql("""
                        select kind, id, aspect, printed, number, sources, lower(as_of) as first,
                               upper(as_of) - 1 as last, exactness, note
                          from record.claim
                         where sources @> array[:source::text]
                         order by kind, id, aspect, place
                        """).param("source", source).query(Row.class).list().stream()
                .map(Row::claim)
                .toList();
    }

    void clear() {
        db.sql("delete from record.claim").update();
    }

    /// Its place is after those about the same aspect of the same thing.
    void add(Claim claim) {
        db.sql("""
                insert into record.claim
                       (kind, id, aspect, place, printed, number, sources, as_of, exactness, note)
                select :kind, :id, :aspect, count(*), :printed, :number, :sources,
                       case when :first::date is not null then daterange(:first, :last, '[]') end, :exactness, :note
                  from record.claim
                 where kind = :kind and id = :id and aspect = :aspect
                """).paramSource(Fields.of(Row.of(claim))).update();
    }

    private record Row(
            String kind,
            UUID id,
            String aspect,
            String printed,
            @Nullable Integer number,
            List<String> sources,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            When.@Nullable Exactness exactness,
            @Nullable String note) {

        static Row of(Claim claim) {
            var subject = claim.subject();
            var asOf = claim.asOf();
            return new Row(
                    subject.kind(),
                    subject.id(),
                    claim.aspect(),
                    claim.printed(),
                    claim.number(),
                    claim.sources(),
                    asOf == null ? null : asOf.first(),
                    asOf == null ? null : asOf.last(),
                    asOf == null ? null : asOf.exactness(),
                    claim.note());
        }

        Claim claim() {
            var asOf = first == null || last == null || exactness == null ? null : new When(first, last, exactness);
            return new Claim(new Subject(kind, id), aspect, printed, number, sources, asOf, note);
        }
    }
}
