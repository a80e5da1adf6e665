package no.helseporten.blocking.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import org.jspecify.annotations.Nullable;

/** How what a block is about, and who is exempt from it, stand in columns. */
record BlockColumns(String target, String code, @Nullable String catalogue, boolean units) {

    static BlockColumns of(Target target) {
        return switch (target) {
            case Target.Person person -> new BlockColumns("PERSON", person.hpr(), null, false);
            case Target.ReadingOrganisation reading ->
                new BlockColumns("READING_ORGANISATION", reading.number(), null, reading.units());
            case Target.WritingOrganisation writing ->
                new BlockColumns("WRITING_ORGANISATION", writing.number(), null, writing.units());
            case Target.Channel channel ->
                new BlockColumns("CHANNEL", channel.service().name(), null, false);
            case Target.Content content ->
                new BlockColumns(
                        "CONTENT",
                        content.information().code(),
                        content.information().catalogue().name(),
                        false);
        };
    }

    static Target target(ResultSet row) throws SQLException {
        String code = row.getString("target_code");
        boolean units = row.getBoolean("units");
        String target = row.getString("target");
        return switch (target) {
            case "PERSON" -> new Target.Person(code);
            case "READING_ORGANISATION" -> new Target.ReadingOrganisation(code, units);
            case "WRITING_ORGANISATION" -> new Target.WritingOrganisation(code, units);
            case "CHANNEL" -> new Target.Channel(Service.valueOf(code));
            case "CONTENT" -> new Target.Content(new Information(Catalogue.valueOf(row.getString("catalogue")), code));
            default -> throw new SQLException("No block is about " + target);
        };
    }

    static Set<Exempt> exempt(ResultSet row) throws SQLException {
        Set<Exempt> exempt = new LinkedHashSet<>();
        texts(row.getArray("exempt_personnel")).map(Exempt.Person::new).forEach(exempt::add);
        texts(row.getArray("exempt_organisations"))
                .map(Exempt.Organisation::new)
                .forEach(exempt::add);
        if (row.getBoolean("exempt_gp")) {
            exempt.add(new Exempt.GeneralPractitioner());
        }
        return exempt;
    }

    static String[] personnel(Set<Exempt> exempt) {
        return exempt.stream()
                .flatMap(one -> one instanceof Exempt.Person person ? Stream.of(person.hpr()) : Stream.empty())
                .sorted()
                .toArray(String[]::new);
    }

    static String[] organisations(Set<Exempt> exempt) {
        return exempt.stream()
                .flatMap(one -> one instanceof Exempt.Organisation at ? Stream.of(at.number()) : Stream.empty())
                .sorted()
                .toArray(String[]::new);
    }

    static boolean generalPractitioner(Set<Exempt> exempt) {
        return exempt.contains(new Exempt.GeneralPractitioner());
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray()).stream();
    }
}
