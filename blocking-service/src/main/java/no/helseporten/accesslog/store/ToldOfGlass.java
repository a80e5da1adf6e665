package no.helseporten.accesslog.store;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import no.helseporten.accesslog.LookUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What patients were told of when it was decided elsewhere, before anybody has told that it was read. */
@Component
public class ToldOfGlass {

    /** How far from the decision whatever is told of the same reader is about the same. */
    private static final Duration NEAR = Duration.ofHours(1);

    private final JdbcClient jdbc;

    ToldOfGlass(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(List<LookUp> decided) {
        for (LookUp lookUp : decided) {
            jdbc.sql("""
                            insert into accesslog.told_of_glass (person_id, look_up_id, told_by, hpr, at)
                            values (?, ?, ?, ?, ?)
                            """)
                    .param(lookUp.person().value())
                    .param(lookUp.id())
                    .param(lookUp.toldBy())
                    .param(lookUp.who().hpr())
                    .param(lookUp.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Whether she was told that the same reader broke the glass at the same source, near the same time. */
    public boolean before(LookUp lookUp) {
        String source = lookUp.toldBy();
        String hpr = lookUp.who().hpr();
        if (source == null || hpr == null) {
            return false;
        }
        return jdbc.sql("""
                        select exists (select from accesslog.told_of_glass
                                        where person_id = ? and told_by = ? and hpr = ? and at between ? and ?)
                        """)
                .params(
                        lookUp.person().value(),
                        source,
                        hpr,
                        lookUp.at().minus(NEAR).atOffset(ZoneOffset.UTC),
                        lookUp.at().plus(NEAR).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
