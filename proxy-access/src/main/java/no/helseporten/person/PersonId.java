package no.helseporten.person;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Our own, opaque id of a person. It may stand in a row, an event or a log line; it says nothing about who she is.
 *
 * @param value a UUID version 7 (RFC 9562), so that rows of the same time lie together
 */
public record PersonId(UUID value) {

    public static PersonId create() {
        return new PersonId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
