package no.helseporten.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DoorTest
class LargeMessagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Door door;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void recordOfLongLifeIsStoredWholeAndItsRepeatChangesNothing() {
        String message = LargeMessage.of(1500);
        Answer first = door.hospital().post("", message);
        Answer again = door.hospital().post("", message);

        assertThat(first.statuses()).hasSize(1500).containsOnly("201");
        assertThat(again.statuses()).hasSize(1500).containsOnly("200");
    }

    @Test
    void bundleWithTooManyEntriesIsRefused() {
        Answer answer = door.hospital().batch(Collections.nCopies(20_001, "{}").toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.diagnostics()).contains("20000");
    }

    /** Hospitals and practitioners first, since the patients' files refer to them by identifier. */
    @Test
    void synthesisedRecordsAreStoredAsTheyCame() {
        List<Path> files = new ArrayList<>(Samples.in("synthea"));
        assumeThat(files).as("sample files").isNotEmpty();
        files.sort(Comparator.comparing(file -> !file.getFileName().toString().endsWith("Information.json")));
        for (Path file : files) {
            Answer answer = door.clinic().post("", Samples.read(file));
            assertThat(answer.status()).as(file + ": " + answer.diagnostics()).isEqualTo(200);
            assertThat(answer.statuses()).as(file.toString()).allMatch(status -> status.startsWith("20"));
            assertThatOriginalsAreWhatWasSent(file);
        }
    }

    private void assertThatOriginalsAreWhatWasSent(Path file) {
        for (JsonNode entry : JSON.readTree(Samples.read(file)).path("entry")) {
            JsonNode resource = entry.path("resource");
            List<@Nullable String> kept = jdbc.sql(
                            "select json from sector.original where source = :source and type = :type"
                                    + " and json::jsonb ->> 'id' = :id")
                    .params(Map.of(
                            "source", Sources.CLINIC,
                            "type", resource.path("resourceType").asString(),
                            "id", resource.path("id").asString()))
                    .query(String.class)
                    .list();
            assertThat(kept).hasSize(1);
            assertThat(JSON.readTree(kept.getFirst())).isEqualTo(resource);
        }
    }
}
