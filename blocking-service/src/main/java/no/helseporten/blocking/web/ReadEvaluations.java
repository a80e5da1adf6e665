package no.helseporten.blocking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.blocking.web.Evaluations.Evaluation;
import no.helseporten.blocking.web.Evaluations.Semantic;
import no.helseporten.person.SyntheticNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a system asks (OpenID AuthZEN Authorization API 1.0, sections 6 and 7). */
@Component
class ReadEvaluations {

    static final int MOST = 1_000;
    static final int MOST_PATIENTS = 100;

    private static final List<String> PARTS = List.of("subject", "action", "resource", "context");
    private static final List<String> NAMES = List.of("type", "id", "name");
    private static final Set<String> ONE = Set.copyOf(PARTS);
    private static final Set<String> ALL = Set.of("subject", "action", "resource", "context", "evaluations", "options");

    /** What says the same thing twice is refused: nobody knows which of them was meant. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SyntheticNumbers numbers;

    ReadEvaluations(SyntheticNumbers numbers) {
        this.numbers = numbers;
    }

    /** @throws Fault naming the member */
    Evaluations one(byte[] body) {
        return single(document(body), ONE);
    }

    /**
     * One that is wrong is denied by itself, and the others decided.
     *
     * @throws Fault when it is the request as a whole that is wrong
     */
    Evaluations several(byte[] body) {
        Member document = document(body);
        Semantic semantic = semantic(document);
        List<Member> evaluations = document.optionalList("evaluations", MOST);
        if (evaluations == null || evaluations.isEmpty()) {
            return single(document, ALL);
        }
        ReadEvaluation reading = new ReadEvaluation(numbers);
        List<Evaluation> read = evaluations.stream()
                .map(one -> of(one, document.node(), reading))
                .toList();
        if (patients(read) > MOST_PATIENTS) {
            throw new Fault("evaluations are of more than " + MOST_PATIENTS + " patients.");
        }
        return new Evaluations(read, semantic, true, ignored(document));
    }

    private Evaluations single(Member document, Set<String> known) {
        return new Evaluations(
                List.of(new ReadEvaluation(numbers).read(document, known)), Semantic.EXECUTE_ALL, false, List.of());
    }

    /** Blocks and record of each are read. */
    private static long patients(List<Evaluation> evaluations) {
        return evaluations.stream()
                .flatMap(one -> one instanceof Evaluation.Understood understood
                        ? Stream.of(understood.read().what().patient())
                        : Stream.empty())
                .distinct()
                .count();
    }

    private static Evaluation of(Member one, JsonNode defaults, ReadEvaluation reading) {
        try {
            one.mustBe(JsonNode::isObject, "an object");
            return reading.read(new Member("", withDefaults((ObjectNode) one.node(), defaults)), ONE);
        } catch (Fault fault) {
            return new Evaluation.Misunderstood(fault.sentence());
        }
    }

    /**
     * A part that it has stands for the whole default, but for what a part cannot be without: its type, id or name is taken
     * from the default, as the certification of the specification reads it.
     */
    private static ObjectNode withDefaults(ObjectNode one, JsonNode defaults) {
        ObjectNode whole = one.deepCopy();
        for (String part : PARTS) {
            JsonNode fallback = defaults.get(part);
            if (fallback == null) {
                continue;
            }
            if (!whole.has(part)) {
                whole.set(part, fallback);
            } else if (whole.get(part) instanceof ObjectNode own && fallback.isObject()) {
                NAMES.stream()
                        .filter(name -> !own.has(name) && fallback.has(name))
                        .forEach(name -> own.set(name, fallback.get(name)));
            }
        }
        return whole;
    }

    private static Semantic semantic(Member document) {
        Member options = document.optionalObject("options");
        @Nullable String semantic = options == null ? null : options.optionalText("evaluations_semantic");
        if (semantic == null) {
            return Semantic.EXECUTE_ALL;
        }
        return Stream.of(Semantic.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(semantic))
                .findFirst()
                .orElseThrow(() -> new Fault("options.evaluations_semantic is not execute_all, deny_on_first_deny or"
                        + " permit_on_first_permit."));
    }

    private static List<String> ignored(Member document) {
        List<String> ignored = new ArrayList<>(document.others(ALL));
        Member options = document.optionalObject("options");
        if (options != null) {
            ignored.addAll(options.others(Set.of("evaluations_semantic")));
        }
        return ignored;
    }

    private static Member document(byte[] body) {
        try {
            JsonNode document = JSON.readTree(body);
            if (!document.isObject()) {
                throw new Fault("The body is not a JSON object.");
            }
            return new Member("", document);
        } catch (JacksonException e) {
            throw new Fault("The body is not JSON, or has a member twice.");
        }
    }
}
