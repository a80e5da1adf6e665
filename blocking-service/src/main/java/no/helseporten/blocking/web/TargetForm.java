package no.helseporten.blocking.web;

import java.util.Objects;
import java.util.Optional;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.OfficialNumber;

/**
 * What somebody wants to block, as it was sent.
 *
 * @param kind {@code PERSON}, {@code ORGANISATION} with a side, {@code READING_ORGANISATION}, {@code WRITING_ORGANISATION},
 *     {@code CHANNEL} or {@code CONTENT}
 * @param side of an organisation: which of the two it is
 * @param code a number, the name of a channel, or catalogue and code: {@code ATC:N06A}
 * @param only {@code true} when an organisation's units are left out
 */
record TargetForm(String kind, String side, String code, String only) {

    /** What was not sent is empty: the binder of a form gives null for it. */
    TargetForm {
        kind = Objects.requireNonNullElse(kind, "");
        side = Objects.requireNonNullElse(side, "");
        code = Objects.requireNonNullElse(code, "").strip();
        only = Objects.requireNonNullElse(only, "");
    }

    /** What would have been sent for this. */
    static TargetForm of(Target target) {
        return switch (target) {
            case Target.Person person -> new TargetForm("PERSON", "", person.hpr(), "");
            case Target.ReadingOrganisation reading ->
                new TargetForm("READING_ORGANISATION", "READING_ORGANISATION", reading.number(), only(reading.units()));
            case Target.WritingOrganisation writing ->
                new TargetForm("WRITING_ORGANISATION", "WRITING_ORGANISATION", writing.number(), only(writing.units()));
            case Target.Channel channel ->
                new TargetForm("CHANNEL", "", channel.service().name(), "");
            case Target.Content content -> new TargetForm("CONTENT", "", code(content.information()), "");
        };
    }

    private static String only(boolean units) {
        return units ? "" : "true";
    }

    /** Empty when it is about nothing that a block can be about. */
    Optional<Target> target() {
        return switch (kind.equals("ORGANISATION") ? side : kind) {
            case "PERSON" -> OfficialNumber.hpr(code).map(Target.Person::new);
            case "READING_ORGANISATION" ->
                OfficialNumber.organisation(code).map(number -> new Target.ReadingOrganisation(number, units()));
            case "WRITING_ORGANISATION" ->
                OfficialNumber.organisation(code).map(number -> new Target.WritingOrganisation(number, units()));
            case "CHANNEL" -> constant(Service.class, code).map(Target.Channel::new);
            case "CONTENT" -> information().map(Target.Content::new);
            default -> Optional.empty();
        };
    }

    /** Whether there is a choice of sides, and none was made. */
    boolean lacksSide() {
        return kind.equals("ORGANISATION")
                && !side.equals("READING_ORGANISATION")
                && !side.equals("WRITING_ORGANISATION");
    }

    boolean lacksCode() {
        return code.isEmpty();
    }

    boolean units() {
        return !only.equals("true");
    }

    /** The page on which it is chosen. */
    String page() {
        return switch (kind) {
            case "PERSON" -> "/blocking/new/person";
            case "ORGANISATION", "READING_ORGANISATION", "WRITING_ORGANISATION" -> "/blocking/new/organisation";
            case "CHANNEL" -> "/blocking/new/service";
            case "CONTENT" -> "/blocking/new/information";
            default -> "/blocking/new";
        };
    }

    static String code(Information information) {
        return information.catalogue() + ":" + information.code();
    }

    private Optional<Information> information() {
        String[] parts = code.split(":", 2);
        return parts.length < 2 || parts[1].isBlank()
                ? Optional.empty()
                : constant(Catalogue.class, parts[0]).map(catalogue -> new Information(catalogue, parts[1]));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
