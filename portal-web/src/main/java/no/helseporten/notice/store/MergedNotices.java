package no.helseporten.notice.store;

import java.util.List;
import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets notices and addresses follow a person who turned out to be another one, in the transaction of the merge. */
@Component
class MergedNotices {

    private final JdbcClient jdbc;

    MergedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What both have been told stays once; the address of the one who is kept counts. */
    @EventListener
    void move(PersonsMerged merged) {
        for (String statement : List.of(
                """
                delete from notice.notice n using notice.notice same
                 where n.person_id = :gone and same.person_id = :kept
                   and (n.kind, n.number) = (same.kind, same.number)
                   and n.about is not distinct from same.about
                   and n.other_person is not distinct from same.other_person
                   and n.day is not distinct from same.day
                """,
                "update notice.notice set person_id = :kept where person_id = :gone",
                """
                delete from notice.notice n using notice.notice same
                 where n.other_person = :gone and same.other_person = :kept and n.person_id = same.person_id
                   and (n.kind, n.number) = (same.kind, same.number) and n.about is not distinct from same.about
                   and n.day is not distinct from same.day
                """,
                "update notice.notice set other_person = :kept where other_person = :gone",
                """
                delete from notice.contact
                 where person_id = :gone and exists (select from notice.contact where person_id = :kept)
                """,
                "update notice.contact set person_id = :kept where person_id = :gone")) {
            jdbc.sql(statement)
                    .param("kept", merged.kept().value())
                    .param("gone", merged.gone().value())
                    .update();
        }
    }
}
