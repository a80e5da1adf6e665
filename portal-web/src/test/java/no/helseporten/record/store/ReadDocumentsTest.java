package no.helseporten.record.store;

import static no.helseporten.record.store.RecordRows.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.Sight;
import no.helseporten.record.Document;
import no.helseporten.record.DocumentFacets;
import no.helseporten.record.DocumentFilter;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadDocumentsTest {

    private final RecordRows rows = new RecordRows();
    private final ReadDocuments documents = new ReadDocuments(rows.jdbc);

    private List<String> titles(DocumentFilter filter) {
        return documents.page(rows.reader(), filter, null, 100).items().stream()
                .map(Document::title)
                .toList();
    }

    @Nested
    class Refuses {

        @Test
        void somebodyElsesDocument() {
            UUID id = rows.document();
            assertThat(documents.byId(RecordRows.stranger(), id)).isEmpty();
        }

        @Test
        void aWithheldOne() {
            UUID id = rows.document("withheld", true);
            assertThat(documents.byId(rows.reader(), id)).isEmpty();
            assertThat(titles(DocumentFilter.ALL)).isEmpty();
        }

        @Test
        void aDelayedOneUntilTheMomentItOpens() {
            UUID id = rows.document("visible_from", NOW);
            assertThat(documents.byId(rows.readerAt(Sight.FULL, NOW.minusMillis(1)), id))
                    .isEmpty();
            assertThat(documents.byId(rows.reader(), id)).isPresent();
        }

        @Test
        void toCountWhatIsClosed() {
            rows.document("withheld", true, "kind_group", "A");
            rows.document("visible_from", NOW.plusSeconds(1), "place_text", "Hudpoliklinikken");
            DocumentFacets facets = new ReadDocumentFacets(rows.jdbc).of(rows.reader());
            assertThat(facets.total()).isZero();
            assertThat(facets.groups()).isEmpty();
            assertThat(facets.places()).isEmpty();
        }
    }

    @Nested
    class Pages {

        @Test
        void goThroughAllOnceAlsoWhenManyAreOfTheSameMoment() {
            for (int i = 0; i < 7; i++) {
                rows.document("title", "Samtidig " + i);
            }
            rows.document("title", "Nyest", "written_at", NOW.plusSeconds(1));
            rows.document("title", "Eldst", "written_at", NOW.minusSeconds(1));
            List<String> seen = new ArrayList<>();
            String older = null;
            do {
                KeyedPage<Document> page = documents.page(
                        rows.reader(), DocumentFilter.ALL, older == null ? null : UUID.fromString(older), 2);
                page.items().forEach(document -> seen.add(document.title()));
                older = page.olderKey();
            } while (older != null);
            assertThat(seen)
                    .hasSize(9)
                    .doesNotHaveDuplicates()
                    .startsWith("Nyest")
                    .endsWith("Eldst");
        }
    }

    @Nested
    class Filters {

        @Test
        void takePercentAndUnderscoreAsTheyAre() {
            rows.document("title", "Fett 100 %");
            rows.document("title", "Fett 100 g");
            assertThat(titles(new DocumentFilter("100 %", null, null, null))).containsExactly("Fett 100 %");
            assertThat(titles(new DocumentFilter("_", null, null, null))).isEmpty();
        }

        @Test
        void byTheYearInNorway() {
            rows.document("title", "Nyttår i Oslo", "written_at", Instant.parse("2025-12-31T23:30:00Z"));
            assertThat(titles(new DocumentFilter(null, null, null, 2026))).containsExactly("Nyttår i Oslo");
            assertThat(titles(new DocumentFilter(null, null, null, 2025))).isEmpty();
        }

        @Test
        void byTheirOwnFacets() {
            rows.document("title", "Epikrise", "kind_group", "A", "place_text", "Medisinsk poliklinikk");
            rows.document("title", "Uten sted");
            DocumentFacets facets = new ReadDocumentFacets(rows.jdbc).of(rows.reader());
            assertThat(facets.total()).isEqualTo(2);
            assertThat(facets.groups()).extracting("key").containsExactly("-", "A");
            UUID place = facets.places().getFirst().key();
            assertThat(titles(new DocumentFilter(null, null, place, null))).containsExactly("Epikrise");
            assertThat(titles(new DocumentFilter(null, "-", null, null))).containsExactly("Uten sted");
        }
    }

    @Test
    void namesTheAuthorOnceHerRoleAndUnitHaveCome() {
        UUID role = UUID.randomUUID();
        UUID doctor = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        UUID hospital = UUID.randomUUID();
        UUID id = rows.document("author_id", role, "author_text", "Overlege ved avdelingen");
        assertThat(documents.byId(rows.reader(), id))
                .get()
                .extracting(Document::author)
                .isEqualTo("Overlege ved avdelingen");
        party(role, "ROLE", null, "overlege", doctor, unit, null);
        party(doctor, "PRACTITIONER", "Ingrid Bakke", null, null, null, null);
        party(unit, "ORGANISATION", "Hudpoliklinikken", null, null, null, hospital);
        party(hospital, "ORGANISATION", "Fjordheim sykehus", null, null, null, null);
        Document document = documents.byId(rows.reader(), id).orElseThrow();
        assertThat(document.author()).isEqualTo("Ingrid Bakke");
        assertThat(document.authorRole()).isEqualTo("overlege");
        assertThat(document.place()).isEqualTo("Hudpoliklinikken, Fjordheim sykehus");
    }

    @Test
    void survivesTenThousandDocuments() {
        rows.jdbc
                .sql("""
                        insert into record.document (person_id, document_id, source, status, kind_text, title, written_at, received_at)
                        select :person, gen_random_uuid(), 's', 'CURRENT', 'Notat', 'Notat ' || n, :now::timestamptz - n * interval '1 hour', :now
                          from generate_series(1, 10000) n
                        """)
                .param("person", rows.person.value())
                .param("now", NOW.atOffset(java.time.ZoneOffset.UTC))
                .update();
        KeyedPage<Document> first = documents.page(rows.reader(), DocumentFilter.ALL, null, 25);
        assertThat(first.items()).hasSize(25);
        KeyedPage<Document> next =
                documents.page(rows.reader(), DocumentFilter.ALL, UUID.fromString(first.olderKey()), 25);
        assertThat(next.items().getFirst().title()).isEqualTo("Notat 26");
        assertThat(Duration.between(
                        next.items().getFirst().written().at(),
                        first.items().getLast().written().at()))
                .isEqualTo(Duration.ofHours(1));
    }

    private void party(
            UUID id,
            String kind,
            @Nullable String name,
            @Nullable String role,
            @Nullable UUID practitioner,
            @Nullable UUID organisation,
            @Nullable UUID partOf) {
        rows.jdbc
                .sql(
                        "insert into record.party (party_id, source, kind, name, role, practitioner_id, organisation_id, part_of,"
                                + " updated_at) values (:id, 's', :kind, :name, :role, :practitioner, :organisation, :part, now())")
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .param("role", role)
                .param("practitioner", practitioner)
                .param("organisation", organisation)
                .param("part", partOf)
                .update();
    }
}
