package no.helseporten.notice;

import java.time.LocalDate;
import java.util.UUID;
import no.helseporten.access.Ground;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person is to be told.
 *
 * @param about what it is about: an authority, a look-up, a question; absent when it is about none of them
 * @param ground that authority's; absent when it is about none
 * @param received whether she is the one who has that authority; otherwise it is of her own record
 * @param other whom else it is about
 * @param day the day on which what is told happens
 * @param number which change of the authority, which age or which warning: with the rest it tells what is the same notice
 */
public record Telling(
        PersonId person,
        Kind kind,
        @Nullable UUID about,
        @Nullable Ground ground,
        boolean received,
        @Nullable PersonId other,
        @Nullable LocalDate day,
        int number) {}
