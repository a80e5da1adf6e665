package no.helseporten.access.testing;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.access.Area;
import no.helseporten.access.Ground;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Authorities that somebody has been given long ago and without end, put straight into the database. */
public final class Authorities {

    private static final LocalDate LONG_AGO = LocalDate.of(2021, 1, 1);

    private Authorities() {}

    /** @param areas none: whatever the policy gives on the ground */
    public static UUID give(JdbcClient jdbc, PersonId subject, PersonId receiver, Ground ground, Area... areas) {
        UUID authority = UUID.randomUUID();
        jdbc.sql("""
                        insert into access.authority_change
                          (person_id, authority_id, number, receiver_id, receiver_name, subject_name, ground, kind, areas, may_act,
                           valid_from, changed_at)
                        values (:subject, :id, 1, :receiver,
                                (select concat_ws(' ', given_name, family_name) from person.facts
                                  where person_id = :receiver and :ground = 'POWER_OF_ATTORNEY'),
                                (select concat_ws(' ', given_name, family_name) from person.facts
                                  where person_id = :subject and :ground = 'POWER_OF_ATTORNEY'),
                                :ground, 'GIVEN', nullif(:areas, '{}'), true, :from, now())
                        """)
                .param("subject", subject.value())
                .param("id", authority)
                .param("receiver", receiver.value())
                .param("ground", ground.code())
                .param("areas", Stream.of(areas).map(Area::name).toArray(String[]::new))
                .param("from", LONG_AGO)
                .update();
        return authority;
    }

    public static UUID powerOfAttorney(JdbcClient jdbc, PersonId giver, PersonId receiver, Area... areas) {
        return give(jdbc, giver, receiver, Ground.POWER_OF_ATTORNEY, areas);
    }

    public static UUID parent(JdbcClient jdbc, PersonId child, PersonId parent) {
        return give(jdbc, child, parent, Ground.PARENT);
    }

    /** Of somebody who is a parent, to the young person's full use of her own record. */
    public static UUID parentalConsent(JdbcClient jdbc, PersonId young) {
        PersonId parent = PersonId.create();
        RegisterRows.tell(jdbc, parent, "Mor", LONG_AGO.minusYears(30));
        parent(jdbc, young, parent);
        UUID consent = give(jdbc, young, young, Ground.PARENTAL_CONSENT);
        jdbc.sql("update access.authority_change set changed_by = ? where authority_id = ?")
                .params(parent.value(), consent)
                .update();
        return consent;
    }

    public static void end(JdbcClient jdbc, UUID authority) {
        jdbc.sql("""
                        insert into access.authority_change
                          (person_id, authority_id, number, receiver_id, receiver_name, subject_name, ground, kind, areas, may_act,
                           valid_from, changed_at)
                        select person_id, authority_id, number + 1, receiver_id, receiver_name, subject_name, ground, 'ENDED', areas, may_act, valid_from, now()
                          from access.authority where authority_id = ?
                        """).param(authority).update();
    }
}
