package no.helseporten.sector.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.ReadBlocks;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.ReadRequest;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.blocking.testing.NaiveDecision;
import no.helseporten.sector.Clinician;
import no.helseporten.sector.Patients;
import no.helseporten.sector.Patients.Known;
import no.helseporten.sector.Personnel;
import no.helseporten.sector.ReadingTest;
import no.helseporten.sector.SettableClock;
import no.helseporten.sector.Source;
import no.helseporten.sector.Sources.Door;
import no.helseporten.sector.fhir.FindReferences;
import no.helseporten.sector.fhir.Refusal;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand random reads of a random record under a hundred random blocks: each item given is one that a second, naive
 * decision permits, none that it permits is missing, and the log tells of exactly what was given.
 */
@ReadingTest
class TenThousandReadsTest {

    private static final int READS = 10_000;
    private static final int BLOCKS = 100;
    /** One in so many goes through the door itself, the others straight to whoever answers behind it. */
    private static final int ONE_IN = 40;

    /** So many at the same moment. */
    private static final int AT_ONCE = 100;

    private static final long SEED = 20261120;

    /** What a row of the log has to say. */
    private record Row(String act, String outcome, Set<UUID> items) {}

    @Autowired
    private Patients patients;

    @Autowired
    private Door door;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RecordInventory inventory;

    @Autowired
    private BlockRows blocks;

    @Autowired
    private ReadBlocks readBlocks;

    @Autowired
    private BlockPolicy policy;

    @Autowired
    private ReadItem readItem;

    @Autowired
    private SearchItems searchItems;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FhirContext context;

    private final RandomWorld world = new RandomWorld(SEED);
    private final Queue<Row> expectedRows = new ConcurrentLinkedQueue<>();
    private Known kari;
    private List<RecordItem> items;
    private Map<UUID, RecordItem> byId;
    private final AtomicInteger withheld = new AtomicInteger();
    private BlockState state;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everything_given_is_permitted_by_both_decisions_and_explained_by_the_log() throws Exception {
        aRecordUnderBlocks();
        int given = 0;
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < READS; i += AT_ONCE) {
                Instant now = world.moment();
                clock.set(now);
                List<Callable<Integer>> reads =
                        Stream.generate(() -> draw(now)).limit(AT_ONCE).toList();
                for (Future<Integer> read : readers.invokeAll(reads)) {
                    given += read.get();
                }
            }
        }
        assertThat(given).isGreaterThan(READS / 4);
        assertThat(withheld.get()).isGreaterThan(READS / 4);
        assertThat(counted(log())).isEqualTo(counted(expectedRows));
    }

    private Callable<Integer> draw(Instant now) {
        Personnel who = world.reader();
        Permitted permitted = permitted(who, now);
        boolean overHttp = world.upTo(ONE_IN) == 0;
        return world.upTo(2) == 0 ? read(who, permitted, overHttp) : search(who, permitted, overHttp);
    }

    private static Map<Row, Long> counted(Collection<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private void aRecordUnderBlocks() {
        kari = patients.somebody();
        Source hospital = door.hospital();
        List<String> entries = new ArrayList<>(world.directory());
        entries.addAll(world.record(kari.patient()));
        Source.Answer answer = hospital.transaction(entries.toArray(String[]::new));
        assertThat(answer.status()).as(answer.diagnostics()).isEqualTo(200);
        items = inventory.all(kari.person(), EnumSet.allOf(Service.class));
        byId = items.stream().collect(Collectors.toMap(item -> item.item().id(), Function.identity()));
        for (int i = 0; i < BLOCKS; i++) {
            blocks.append(new BlockChange(
                    kari.person(),
                    1,
                    BlockChange.Kind.SET,
                    world.block(items),
                    null,
                    kari.person(),
                    null,
                    clock.instant()));
        }
        state = readBlocks.of(kari.person());
        assertThat(((BlockState.Known) state).blocks()).hasSize(BLOCKS);
    }

    /** What the naive decision answers of those items that it is asked of. */
    private Permitted permitted(Personnel who, Instant now) {
        Map<UUID, Boolean> answers = new HashMap<>();
        return id -> answers.computeIfAbsent(id, asked -> {
            RecordItem item = Objects.requireNonNull(byId.get(asked));
            boolean yes = NaiveDecision.permits(
                    new ReadRequest(RandomWorld.asReader(who), item.item(), who.purpose(), who.reason() != null),
                    state,
                    policy,
                    now);
            withheld.addAndGet(yes ? 0 : 1);
            return yes;
        });
    }

    @FunctionalInterface
    private interface Permitted {

        boolean get(UUID id);
    }

    /** One item by its id, or an id that nothing has. */
    private Callable<Integer> read(Personnel who, Permitted permitted, boolean overHttp) {
        RecordItem item = world.oneOf(items);
        boolean known = world.upTo(10) > 0;
        UUID id = known ? item.item().id() : UUID.randomUUID();
        Readable kind = Readable.of(item.type()).orElseThrow();
        return () -> {
            try {
                Resource given = overHttp
                        ? overHttp(who, "/" + kind.type() + "/" + id)
                        : readItem.item(who, kind, id.toString(), new Permits());
                assertThat(known && permitted.get(id)).isTrue();
                onlyPermittedReferences(given, permitted);
                expectedRows.add(new Row("READ", outcome(who), Set.of(id)));
                return 1;
            } catch (Refusal refused) {
                assertThat(known && permitted.get(id)).isFalse();
                assertThat(refused.getStatusCode()).isEqualTo(lacksReason(who) ? 403 : 404);
                if (known) {
                    expectedRows.add(new Row("READ", "REFUSED", Set.of()));
                }
                return 0;
            }
        };
    }

    private Callable<Integer> search(Personnel who, Permitted permitted, boolean overHttp) {
        Readable kind = world.oneOf(List.of(Readable.values()));
        int count = 1 + world.upTo(10);
        Map<String, String[]> asked = new HashMap<>(Map.of(
                "patient", new String[] {kari.id()},
                "_count", new String[] {Integer.toString(count)}));
        boolean byCode = world.upTo(3) == 0 && kind.tokens().contains("code");
        String code = "C" + world.upTo(9);
        if (byCode) {
            asked.put("code", new String[] {code});
        }
        List<UUID> matching = items.stream()
                .filter(item -> item.type().equals(kind.type()))
                .filter(item -> !byCode
                        || item.codes().stream().anyMatch(one -> one.code().equals(code)))
                .map(item -> item.item().id())
                .toList();
        // Also after one that is withheld; -1 is the first page.
        int last = !matching.isEmpty() && world.upTo(2) == 0 ? world.upTo(matching.size()) : -1;
        if (last >= 0) {
            asked.put("_after", new String[] {
                Place.of(Objects.requireNonNull(byId.get(matching.get(last)))).toString()
            });
        }
        if (kind == Readable.DIAGNOSTIC_REPORT && world.upTo(2) == 0) {
            asked.put("_include", new String[] {"DiagnosticReport:result"});
        }
        return () -> {
            List<UUID> open = matching.stream().filter(permitted::get).toList();
            try {
                Bundle bundle = overHttp
                        ? (Bundle) overHttp(who, "/" + kind.type() + "?" + query(asked))
                        : searchItems.search(who, kind, Query.parse(kind, asked), "http://test", new Permits());
                assertThat(lacksReason(who)).isFalse();
                List<UUID> page = matching.stream()
                        .skip(last + 1L)
                        .filter(permitted::get)
                        .limit(count)
                        .toList();
                return found(who, bundle, matching, open, page, permitted);
            } catch (Refusal refused) {
                assertThat(lacksReason(who)).isTrue();
                assertThat(refused.getStatusCode()).isEqualTo(403);
                expectedRows.add(new Row("SEARCH", "REFUSED", Set.of()));
                return 0;
            }
        };
    }

    private int found(
            Personnel who, Bundle bundle, List<UUID> matching, List<UUID> open, List<UUID> page, Permitted permitted) {
        List<UUID> matches = new ArrayList<>();
        Set<UUID> all = new HashSet<>();
        for (var entry : bundle.getEntry()) {
            if (entry.getResource() instanceof OperationOutcome) {
                continue;
            }
            UUID id = UUID.fromString(entry.getResource().getIdElement().getIdPart());
            assertThat(permitted.get(id)).isTrue();
            onlyPermittedReferences(entry.getResource(), permitted);
            all.add(id);
            if (entry.getSearch().getMode() == Bundle.SearchEntryMode.MATCH) {
                matches.add(id);
            }
        }
        assertThat(bundle.getTotal()).isEqualTo(open.size());
        assertThat(matches).isEqualTo(page);
        boolean refused = open.isEmpty() && !matching.isEmpty();
        Set<UUID> told = matches.isEmpty() ? Set.copyOf(open) : all;
        expectedRows.add(new Row("SEARCH", refused ? "REFUSED" : outcome(who), told));
        return all.size();
    }

    private void onlyPermittedReferences(Resource resource, Permitted permitted) {
        for (FindReferences.Found found : FindReferences.in(resource)) {
            String reference = found.reference().getReference();
            UUID id = reference == null ? null : Parameters.uuid(reference.substring(reference.indexOf('/') + 1));
            if (id != null && byId.containsKey(id)) {
                assertThat(permitted.get(id)).isTrue();
            }
        }
    }

    private Resource overHttp(Personnel who, String path) {
        Source.Answer answer = patients.as(new Clinician(
                        who.hpr(),
                        String.valueOf(who.name()),
                        who.legalEntity().number(),
                        who.unit().number(),
                        who.purpose().name(),
                        who.reason() == null ? "" : who.reason(),
                        "user/*.read"))
                .get(path);
        if (answer.status() != 200) {
            throw new Refusal(answer.status(), OperationOutcome.IssueType.UNKNOWN, answer.diagnostics());
        }
        return (Resource) context.newJsonParser().parseResource(answer.body().toString());
    }

    private static String query(Map<String, String[]> asked) {
        return asked.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue()[0])
                .collect(Collectors.joining("&"));
    }

    private static boolean lacksReason(Personnel who) {
        return who.purpose() == Purpose.BTG && who.reason() == null;
    }

    private static String outcome(Personnel who) {
        return who.purpose() == Purpose.BTG ? "BROKEN" : "GIVEN";
    }

    private List<Row> log() {
        return jdbc.sql("""
                        select act, outcome, items from accesslog.look_up where person_id = ?
                        """)
                .param(kari.person().value())
                .query((row, n) -> new Row(row.getString("act"), row.getString("outcome"), Set.of((UUID[])
                        row.getArray("items").getArray())))
                .list();
    }
}
