package no.helseporten.access;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.access.Decision.Refused;
import no.helseporten.access.store.DraftRows;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.activity.Activity;
import no.helseporten.activity.RecordActivity;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks {@link Access} with the facts of this moment, and writes the answer to the activity log: here and nowhere else,
 * permits and refusals alike. What cannot be logged is not permitted.
 */
@Component
public class AskAtTheDoor {

    private final ReadFacts readFacts;
    private final DraftRows drafts;
    private final Policy policy;
    private final RecordActivity recordActivity;
    private final Clock clock;

    AskAtTheDoor(ReadFacts readFacts, DraftRows drafts, Policy policy, RecordActivity recordActivity, Clock clock) {
        this.readFacts = readFacts;
        this.drafts = drafts;
        this.policy = policy;
        this.recordActivity = recordActivity;
        this.clock = clock;
    }

    /**
     * What somebody wants.
     *
     * @param subject whose record
     * @param areas what it touches, all with the same right
     * @param anyOf whether one of them is enough
     * @param evenLocked whether it may be done with access closed
     * @param operation the route, for the log
     * @param item what it is about, for the log
     * @param preview the draft whose receiver's eyes the giver looks with; absent otherwise
     * @param bar what refuses it whatever the decision says; absent otherwise
     */
    public record Question(
            PersonId actor,
            PersonId subject,
            Set<Area> areas,
            Right right,
            boolean anyOf,
            boolean evenLocked,
            String operation,
            @Nullable UUID item,
            @Nullable UUID preview,
            @Nullable Refusal bar) {

        private Question barredBy(Refusal refusal) {
            return new Question(actor, subject, areas, right, anyOf, evenLocked, operation, item, preview, refusal);
        }
    }

    /** The answer, with what stands around the page either way. */
    public sealed interface Answer {

        PageFor page();

        record Open(Subject subject, PageFor page) implements Answer {}

        record Closed(Refusal refusal, PageFor page) implements Answer {}
    }

    public Answer ask(Question asked) {
        Instant now = clock.instant();
        Facts read = readFacts.of(asked.actor(), asked.subject());
        Facts facts = asked.evenLocked() ? read.unlocked() : read;
        Optional<Draft> preview = preview(asked, facts);
        // A draft that is gone meanwhile must not turn the preview into her own full record unawares.
        boolean lost = asked.preview() != null && facts.own() && preview.isEmpty();
        Question question = lost ? asked.barredBy(Refusal.PREVIEW) : asked;
        Facts eyes = preview.map(draft -> asReceiver(draft, facts)).orElse(facts);

        Map<Area, Decision> decisions = new LinkedHashMap<>();
        for (Area area : question.areas()) {
            decisions.put(area, Access.decide(new Access.Request(area, question.right()), eyes, policy, now));
        }
        Outcome outcome = outcome(question, decisions);
        Scope open = Subject.scope(request -> Access.decide(request, eyes, policy, now));
        PageFor page = new PageFor(
                named(facts, open),
                !facts.own(),
                open,
                facts.actsForOthers(),
                preview.map(draft -> eyes.actor().person()).orElse(null));
        record(question, outcome, preview.isPresent(), now);
        return answer(question, outcome, page, facts.own(), preview.isPresent());
    }

    /** @param areas those it is permitted for, or, refused, those asked about */
    private record Outcome(Decision decision, Set<Area> areas) {}

    private static Outcome outcome(Question question, Map<Area, Decision> decisions) {
        Set<Area> permitted = decisions.entrySet().stream()
                .filter(decided -> decided.getValue() instanceof Permitted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Area.class)));
        boolean enough = question.anyOf() ? !permitted.isEmpty() : permitted.size() == decisions.size();
        if (!enough) {
            Decision refused = decisions.values().stream()
                    .filter(Refused.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            return new Outcome(refused, question.areas());
        }
        Permitted permit = decisions.values().stream()
                .filter(Permitted.class::isInstance)
                .map(Permitted.class::cast)
                .reduce((first, second) -> new Permitted(
                        first.ground(), first.authority(), first.sight().and(second.sight())))
                .orElseThrow();
        return new Outcome(permit, permitted);
    }

    private void record(Question question, Outcome outcome, boolean preview, Instant now) {
        boolean permitted = question.bar() == null && outcome.decision() instanceof Permitted;
        recordActivity.record(new Activity(
                question.subject(),
                question.actor(),
                now,
                outcome.areas().stream().map(Enum::name).collect(Collectors.joining(",")),
                question.right().name(),
                question.operation(),
                question.item(),
                permitted,
                ground(question, outcome.decision(), preview),
                !preview && outcome.decision() instanceof Permitted permit ? permit.authority() : null));
    }

    private static String ground(Question question, Decision decision, boolean preview) {
        Refusal bar = question.bar();
        if (bar != null) {
            return bar.name();
        }
        return switch (decision) {
            case Permitted permit ->
                preview ? Ground.SELF.code() : permit.ground().code();
            case Refused no -> no.reason().name();
        };
    }

    private static Answer answer(Question question, Outcome outcome, PageFor page, boolean own, boolean preview) {
        Refusal bar = question.bar();
        if (bar != null) {
            return new Answer.Closed(bar, page);
        }
        return switch (outcome.decision()) {
            case Permitted permit ->
                new Answer.Open(new Subject(question.subject(), permit.sight(), page.open()), page);
            case Refused no -> new Answer.Closed(preview ? Refusal.PREVIEW : Refusal.because(no.reason(), own), page);
        };
    }

    /** Only one's own record can be looked at with another's eyes. */
    private Optional<Draft> preview(Question question, Facts facts) {
        UUID draft = question.preview();
        return draft == null || !facts.own() ? Optional.empty() : drafts.find(question.subject(), draft);
    }

    /** What the decision will rest on when the receiver comes with what the draft gives. */
    private Facts asReceiver(Draft draft, Facts facts) {
        Who receiver = readFacts.of(draft.receiver(), draft.giver()).actor();
        // Only what the draft gives is shown: how it otherwise stands with the receiver is no business of the giver's.
        Who eyes = new Who(receiver.person(), false, false, false);
        return new Facts(eyes, facts.subject(), List.of(draft.asAuthority()), facts.parentalConsent(), false);
    }

    private static Person named(Facts facts, Scope open) {
        Person person = facts.subject().person();
        return facts.own() || !open.view().isEmpty() ? person : new Person(person.id(), null, null, null);
    }
}
