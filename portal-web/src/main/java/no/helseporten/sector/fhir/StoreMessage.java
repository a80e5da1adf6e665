package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import no.helseporten.sector.SourceSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes a message from its entries to what became of each of them. */
@Component
class StoreMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StoreMessage.class);
    private static final int TRIES = 6;

    private final FhirContext context;
    private final PatientCompartment compartment;
    private final StoreItems items;

    StoreMessage(FhirContext context, PatientCompartment compartment, StoreItems items) {
        this.context = context;
        this.compartment = compartment;
        this.items = items;
    }

    /** What became of one entry of a batch: it is stored, or it has problems. */
    record Answer(Entry entry, List<Stored> stored, List<Problem> problems) {}

    /**
     * Stores all of it or nothing.
     *
     * @param found what is wrong with it already
     * @throws Refusal with everything that is wrong, when anything is
     */
    List<Stored> whole(SourceSystem source, List<Entry> entries, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        List<Item> prepared = prepare(source, entries, problems);
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return tryUntilNobodyIsInTheWay(source, prepared);
    }

    /** Stores what can be stored: those at fault are set aside, and the others are stored together. */
    List<Answer> each(SourceSystem source, List<Entry> entries) {
        Map<Entry, Answer> answers = new IdentityHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Item> left = setAside(prepare(source, entries, problems), problems, answers);
        while (!left.isEmpty()) {
            try {
                tryUntilNobodyIsInTheWay(source, left)
                        .forEach(stored -> answers.put(
                                stored.item().entry(), new Answer(stored.item().entry(), List.of(stored), List.of())));
                left = List.of();
            } catch (Refusal refusal) {
                List<Item> sound = setAside(left, refusal.problems(), answers);
                if (sound.size() == left.size()) {
                    throw refusal;
                }
                left = sound;
            }
        }
        return entries.stream()
                .map(entry -> answers.getOrDefault(entry, new Answer(entry, List.of(), List.of())))
                .toList();
    }

    private static List<Item> setAside(List<Item> items, List<Problem> problems, Map<Entry, Answer> answers) {
        List<Item> sound = new ArrayList<>();
        for (Item item : items) {
            List<Problem> own = problems.stream()
                    .filter(problem -> problem.isWithin(item.entry().path()))
                    .toList();
            if (own.isEmpty()) {
                sound.add(item);
            } else {
                answers.put(item.entry(), new Answer(item.entry(), List.of(), own));
            }
        }
        return sound;
    }

    private List<Item> prepare(SourceSystem source, List<Entry> entries, List<Problem> problems) {
        PrepareEntry prepare = new PrepareEntry(context, compartment);
        List<Item> prepared = new ArrayList<>();
        for (Entry entry : entries) {
            prepared.add(prepare.prepare(entry));
            if (!source.mayWrite(entry.type())) {
                problems.add(Problem.forbidden(
                        entry.path(), "The token lacks the scope system/" + entry.type() + ".write."));
            }
        }
        problems.addAll(prepare.problems());
        return prepared;
    }

    private List<Stored> tryUntilNobodyIsInTheWay(SourceSystem source, List<Item> prepared) {
        for (int attempt = 1; ; attempt++) {
            try {
                return items.store(source.organisation(), prepared);
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.info(
                        "A message from {} met another one ({}); trying again",
                        source.organisation(),
                        e.getClass().getSimpleName());
            }
        }
    }
}
