package no.helseporten.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.helseporten.person.PersonId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** Whatever the samples hold can be taken in; they lie outside the project and may be absent. */
class SampleWalkTest {

    private static final Map<String, String> TITLES = Map.of(
            "document", "title",
            "report", "title",
            "observation", "title",
            "medicine", "name",
            "critical", "title",
            "condition", "title",
            "medication", "name");

    /** Later than anything in them. */
    private static final Instant RECEIVED = Instant.parse("2040-01-01T00:00:00Z");

    private final RecordDatabase database = new RecordDatabase(RECEIVED);

    @Test
    void everything_in_the_samples_is_kept_under_a_title() throws IOException {
        Optional<Path> samples = samples();
        assumeTrue(samples.isPresent());

        int resources = 0;
        for (Path file : files(samples.orElseThrow())) {
            List<Resource> taken = resources(file).filter(database::takes).toList();
            PersonId person = PersonId.create();
            taken.forEach(resource -> resource.setId(file.getFileName() + "-" + resource.getIdPart()));
            database.send(person, taken);
            resources += taken.size();
        }

        assertThat(resources).isGreaterThan(500);
        assertThat(database.door.errors).isEmpty();
        TITLES.forEach((table, title) -> {
            assertThat(database.count(table)).as(table).isPositive();
            assertThat(database.jdbc
                            .sql("select count(*) from record." + table + " where coalesce(" + title
                                    + ", '') !~ '[[:alnum:]]'")
                            .query(Long.class)
                            .single())
                    .as("rows of %s without a title", table)
                    .isZero();
        });
    }

    private static Stream<Resource> resources(Path file) {
        try {
            Object parsed = FhirContext.forR4Cached().newJsonParser().parseResource(Files.readString(file));
            return parsed instanceof Bundle bundle
                    ? bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource)
                    : Stream.of((Resource) parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path samples) throws IOException {
        try (Stream<Path> files = Files.walk(samples)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(SampleWalkTest::isFhir)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFhir(Path file) {
        try {
            return Files.readString(file).contains("\"resourceType\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> samples() {
        return Stream.of(System.getProperty("helseporten.samples", ""), "../../shared/data", "../shared/data")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
