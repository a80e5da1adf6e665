package no.helseporten.notice.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.Ground;
import no.helseporten.notice.EmailAddress;
import no.helseporten.notice.Kind;
import no.helseporten.notice.Notice;
import no.helseporten.notice.Telling;
import no.helseporten.notice.Topic;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.person.testing.RegisterRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoticeRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final PersonId ME = PersonId.create();
    private static final PersonId KARI = PersonId.create();

    private final JdbcClient jdbc = JdbcClient.create(PostgresDatabase.with("person", "notice"));
    private final NoticeRows rows = new NoticeRows(jdbc);
    private final LetterRows letters = new LetterRows(jdbc);

    @BeforeEach
    void theRegisterHasToldOfBoth() {
        RegisterRows.tell(jdbc, ME, "Ola", LocalDate.of(1980, 1, 1));
        RegisterRows.tell(jdbc, KARI, "Kari", LocalDate.of(1980, 1, 1));
    }

    @Nested
    class Refuses {

        @Test
        void to_write_the_same_twice() {
            Telling telling = given(ME, KARI, 1);

            assertThat(rows.write(telling, NOW)).isPresent();
            assertThat(rows.write(telling, NOW.plusSeconds(60))).isEmpty();

            assertThat(unread(ME)).hasSize(1);
        }

        @Test
        void to_write_twice_what_is_about_no_authority_and_no_other() {
            Telling locked = new Telling(ME, Kind.ACCESS_LOCKED, null, null, false, null, null, 1);

            assertThat(rows.write(locked, NOW)).isPresent();
            assertThat(rows.write(locked, NOW)).isEmpty();
        }

        @Test
        void to_show_or_mark_somebody_elses() {
            UUID mine = rows.write(given(ME, KARI, 1), NOW).orElseThrow();

            rows.markOne(KARI, mine, NOW);
            rows.markUpTo(KARI, mine, NOW);

            assertThat(unread(KARI)).isEmpty();
            assertThat(unread(ME)).hasSize(1);
        }

        @Test
        void to_show_what_is_about_somebody_with_a_protected_address() {
            UUID notice = rows.write(given(ME, KARI, 1), NOW).orElseThrow();
            confirmed(ME);
            assertThat(letters.find(ME, notice)).isPresent();

            RegisterRows.protect(jdbc, KARI);

            assertThat(unread(ME)).isEmpty();
            assertThat(rows.page(ME, null, 10)).isEmpty();
            assertThat(letters.find(ME, notice)).isEmpty();
        }

        @Test
        void to_show_what_lies_ahead_of_the_dead() {
            rows.write(step(ME, KARI), NOW);
            rows.write(runsOut(ME, KARI, LocalDate.of(2027, 6, 30)), NOW);
            rows.write(given(ME, KARI, 1), NOW);

            RegisterRows.bury(jdbc, KARI);

            assertThat(unread(ME)).extracting(notice -> notice.told().kind()).containsExactly(Kind.AUTHORITY_GIVEN);
            assertThat(rows.page(ME, null, 10)).hasSize(1);
        }
    }

    @Test
    void her_own_birthday_is_shown_to_somebody_with_a_protected_address() {
        rows.write(step(ME, ME), NOW);
        RegisterRows.protect(jdbc, ME);

        assertThat(unread(ME)).hasSize(1);
    }

    @Test
    void what_is_renewed_year_by_year_is_told_of_each_year() {
        Telling first = runsOut(ME, KARI, LocalDate.of(2027, 6, 30));

        assertThat(rows.write(first, NOW)).isPresent();
        assertThat(rows.write(first, NOW)).isEmpty();
        assertThat(rows.write(runsOut(ME, KARI, LocalDate.of(2028, 6, 30)), NOW))
                .isPresent();
    }

    @Test
    void what_was_written_is_read_back() {
        Telling step = new Telling(ME, Kind.AGE_STEP, null, null, false, KARI, LocalDate.of(2027, 2, 18), 12);
        rows.write(step, NOW);

        assertThat(unread(ME)).singleElement().satisfies(notice -> {
            assertThat(notice.told()).isEqualTo(step);
            assertThat(notice.other()).extracting("givenName").isEqualTo("Kari");
            assertThat(notice.createdAt()).isEqualTo(NOW);
        });
    }

    @Test
    void marked_as_read_twice_it_keeps_the_first_time() {
        UUID notice = rows.write(given(ME, KARI, 1), NOW).orElseThrow();

        rows.markOne(ME, notice, NOW);
        rows.markOne(ME, notice, NOW.plusSeconds(60));

        assertThat(unread(ME)).isEmpty();
        assertThat(rows.page(ME, null, 10))
                .singleElement()
                .extracting(Notice::seenAt)
                .isEqualTo(NOW);
    }

    @Test
    void what_came_after_the_page_was_shown_stays_unread() {
        rows.write(given(ME, KARI, 1), NOW);
        UUID newestShown = rows.write(given(ME, KARI, 2), NOW).orElseThrow();
        rows.write(given(ME, KARI, 3), NOW);

        rows.markUpTo(ME, newestShown, NOW);

        assertThat(unread(ME)).extracting(notice -> notice.told().number()).containsExactly(3);
    }

    @Test
    void pages_go_through_all_once_the_newest_first() {
        for (int i = 1; i <= 7; i++) {
            rows.write(given(ME, KARI, i), NOW);
        }

        List<Integer> seen = new ArrayList<>();
        List<Notice> page = rows.page(ME, null, 3);
        while (!page.isEmpty()) {
            page.forEach(notice -> seen.add(notice.told().number()));
            page = rows.page(ME, page.getLast().id(), 3);
        }

        assertThat(seen).containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @Nested
    class WhenTwoAreOne {

        private final PersonId gone = PersonId.create();

        @Test
        void she_has_all_her_notices_and_those_told_to_both_once() {
            UUID authority = UUID.randomUUID();
            rows.write(given(ME, authority, KARI, 1), NOW);
            rows.write(given(gone, authority, KARI, 1), NOW);
            rows.write(given(gone, authority, KARI, 2), NOW);

            new MergedNotices(jdbc).move(new PersonsMerged(ME, gone));

            assertThat(unread(ME)).extracting(notice -> notice.told().number()).containsExactlyInAnyOrder(1, 2);
            assertThat(unread(gone)).isEmpty();
        }

        @Test
        void what_each_was_told_of_a_day_of_its_own_stays() {
            rows.write(runsOut(ME, KARI, LocalDate.of(2027, 6, 30)), NOW);
            rows.write(runsOut(gone, KARI, LocalDate.of(2028, 6, 30)), NOW);
            rows.write(runsOut(KARI, ME, LocalDate.of(2027, 6, 30)), NOW);
            rows.write(runsOut(KARI, gone, LocalDate.of(2028, 6, 30)), NOW);

            new MergedNotices(jdbc).move(new PersonsMerged(ME, gone));

            assertThat(unread(ME)).hasSize(2);
            assertThat(unread(KARI)).hasSize(2);
        }

        @Test
        void others_notices_about_her_stay_once() {
            rows.write(step(KARI, gone), NOW);
            rows.write(step(KARI, ME), NOW);
            rows.write(step(gone, gone), NOW);

            new MergedNotices(jdbc).move(new PersonsMerged(ME, gone));

            assertThat(unread(KARI))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.told().other()).isEqualTo(ME));
            assertThat(unread(ME))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.told().other()).isEqualTo(ME));
        }

        @Test
        void the_address_of_the_one_who_is_kept_counts() {
            ContactRows contacts = new ContactRows(jdbc);
            await(contacts, ME, "ola@eksempel.no");
            await(contacts, gone, "gammel@eksempel.no");
            new MergedNotices(jdbc).move(new PersonsMerged(ME, gone));
            assertThat(contacts.find(ME).orElseThrow().address()).isEqualTo(new EmailAddress("ola@eksempel.no"));
            assertThat(contacts.find(gone)).isEmpty();

            PersonId other = PersonId.create();
            new MergedNotices(jdbc).move(new PersonsMerged(other, ME));
            assertThat(contacts.find(other)).isPresent();
        }

        private void await(ContactRows contacts, PersonId person, String address) {
            contacts.await(
                    person,
                    new EmailAddress(address),
                    EnumSet.of(Topic.AGE),
                    Locale.of("nb"),
                    "hash",
                    NOW.plusSeconds(60),
                    NOW);
        }
    }

    @Nested
    class Codes {

        private final ContactRows contacts = new ContactRows(jdbc);

        @Test
        void five_may_be_sent_a_day_and_more_the_next() {
            for (int i = 1; i <= 5; i++) {
                assertThat(await(NOW.plusSeconds(i))).isTrue();
            }
            assertThat(await(NOW.plusSeconds(86_399))).isFalse();
            assertThat(await(NOW.plusSeconds(86_402))).isTrue();
        }

        @Test
        void ending_all_email_does_not_forget_how_many_were_sent() {
            for (int i = 1; i <= 5; i++) {
                await(NOW);
                contacts.save(ME, false, Set.of(), Locale.of("nb"), NOW);
            }
            assertThat(await(NOW)).isFalse();
        }

        @Test
        void one_may_be_tried_five_times() {
            await(NOW);
            for (int i = 1; i <= 5; i++) {
                assertThat(contacts.attempt(ME, NOW)).contains("hash");
            }
            assertThat(contacts.attempt(ME, NOW)).isEmpty();
        }

        @Test
        void one_counts_until_its_time_is_out() {
            await(NOW);
            assertThat(contacts.attempt(ME, NOW.plusSeconds(59))).isPresent();
            assertThat(contacts.attempt(ME, NOW.plusSeconds(60))).isEmpty();
        }

        @Test
        void one_that_was_replaced_confirms_nothing() {
            await(NOW);
            assertThat(contacts.confirm(ME, "another hash", NOW)).isFalse();
            assertThat(contacts.find(ME).orElseThrow().isConfirmed()).isFalse();
        }

        private boolean await(Instant now) {
            return contacts.await(
                    ME,
                    new EmailAddress("ola@eksempel.no"),
                    Set.of(),
                    Locale.of("nb"),
                    "hash",
                    NOW.plusSeconds(60),
                    now);
        }
    }

    private List<Notice> unread(PersonId person) {
        return rows.unread(person, 100);
    }

    private static final UUID AUTHORITY = UUID.randomUUID();

    private void confirmed(PersonId person) {
        var contacts = new ContactRows(jdbc);
        contacts.await(
                person,
                new EmailAddress("ola@eksempel.no"),
                Set.of(),
                Locale.of("nb"),
                "hash",
                NOW.plusSeconds(60),
                NOW);
        contacts.confirm(person, "hash", NOW);
    }

    private static Telling step(PersonId person, PersonId young) {
        return new Telling(person, Kind.AGE_STEP, null, null, false, young, LocalDate.of(2027, 2, 18), 12);
    }

    private static Telling runsOut(PersonId person, PersonId other, LocalDate day) {
        return new Telling(person, Kind.AUTHORITY_RUNS_OUT, AUTHORITY, null, true, other, day, 30);
    }

    private static Telling given(PersonId person, PersonId other, int number) {
        return given(person, AUTHORITY, other, number);
    }

    private static Telling given(PersonId person, UUID authority, PersonId other, int number) {
        return new Telling(
                person, Kind.AUTHORITY_GIVEN, authority, Ground.POWER_OF_ATTORNEY, true, other, null, number);
    }
}
