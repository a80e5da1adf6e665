package no.helseporten.record.store;

import java.util.List;
import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what two records of one person hold to the one that is kept, inside the transaction that tells of it. */
@Component
public class MergedPersonRows {

    private static final List<String> TABLES = List.of(
            "document",
            "document_visibility",
            "content",
            "report",
            "report_result",
            "observation",
            "observation_member",
            "medicine",
            "critical",
            "condition",
            "encounter");

    private static final List<String> OTHERS = List.of(
            "update record.document_visibility set changed_by = ? where changed_by = ?",
            "update record.party set person_id = ? where person_id = ?");

    private final JdbcClient jdbc;

    public MergedPersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    public void move(PersonsMerged merged) {
        for (String table : TABLES) {
            jdbc.sql("update record." + table + " set person_id = ? where person_id = ?")
                    .params(merged.kept().value(), merged.gone().value())
                    .update();
        }
        for (String other : OTHERS) {
            jdbc.sql(other).params(merged.kept().value(), merged.gone().value()).update();
        }
    }
}
