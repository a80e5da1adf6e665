package no.helseporten.blocking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.helseporten.access.NeedsNothing;
import no.helseporten.blocking.AnsweredRead;
import no.helseporten.blocking.BrokenGlass;
import no.helseporten.blocking.DecideForSystems;
import no.helseporten.blocking.TellOfBrokenGlass;
import no.helseporten.blocking.web.Evaluations.Evaluation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The decision for systems that keep their own data (OpenID AuthZEN Authorization API 1.0). A denial is an answer like any
 * other, with status 200; what cannot be understood gets 400 and a sentence.
 */
@RestController
class EvaluationController {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String TOKEN =
            "a system asks, with a token that the sector's door has looked at; what it is told is no page of anybody's";

    private final ReadEvaluations read;
    private final DecideForSystems decide;
    private final TellOfBrokenGlass glass;

    EvaluationController(ReadEvaluations read, DecideForSystems decide, TellOfBrokenGlass glass) {
        this.read = read;
        this.decide = decide;
        this.glass = glass;
    }

    @PostMapping("/access/v1/evaluation")
    @NeedsNothing(because = TOKEN)
    ResponseEntity<Object> evaluation(Principal asking, HttpServletRequest request) throws IOException {
        return answer(asking, request, read::one);
    }

    @PostMapping("/access/v1/evaluations")
    @NeedsNothing(because = TOKEN)
    ResponseEntity<Object> evaluations(Principal asking, HttpServletRequest request) throws IOException {
        return answer(asking, request, read::several);
    }

    @ExceptionHandler(Fault.class)
    ResponseEntity<String> fault(Fault fault) {
        return ResponseEntity.badRequest().contentType(MediaType.TEXT_PLAIN).body(fault.sentence());
    }

    private ResponseEntity<Object> answer(
            Principal asking, HttpServletRequest request, Function<byte[], Evaluations> reading) throws IOException {
        Evaluations asked = reading.apply(body(request));
        List<EvaluationAnswer> answers = answers(asking.getName(), asked);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(asked.boxed() ? new EvaluationAnswers(answers, asked.ignored()) : answers.getFirst());
    }

    /** Of what is not answered, since an answer before it was enough, nobody is told. */
    private List<EvaluationAnswer> answers(String asking, Evaluations asked) {
        Iterator<AnsweredRead> found = decide.answer(
                        asking,
                        asked.evaluations().stream()
                                .flatMap(one -> one instanceof Evaluation.Understood understood
                                        ? Stream.of(understood.read())
                                        : Stream.empty())
                                .toList())
                .iterator();
        List<EvaluationAnswer> answers = new ArrayList<>();
        List<BrokenGlass> broken = new ArrayList<>();
        for (Evaluation one : asked.evaluations()) {
            EvaluationAnswer answer =
                    switch (one) {
                        case Evaluation.Misunderstood wrong -> EvaluationAnswer.misunderstood(wrong.sentence());
                        case Evaluation.Understood understood ->
                            switch (found.next()) {
                                case AnsweredRead.Faulty faulty -> faulty(faulty.fault(), asked.boxed());
                                case AnsweredRead.Decided decided -> {
                                    Optional.ofNullable(decided.glass()).ifPresent(broken::add);
                                    yield EvaluationAnswer.of(decided.answer(), understood.ignored());
                                }
                            };
                    };
            answers.add(answer);
            if (asked.semantic().stopsAfter(answer.decision())) {
                break;
            }
        }
        glass.tell(asking, broken);
        return answers;
    }

    private static EvaluationAnswer faulty(AnsweredRead.Fault fault, boolean boxed) {
        String sentence =
                switch (fault) {
                    case UNKNOWN_LEGAL_ENTITY -> unknown("legal_entity");
                    case UNKNOWN_UNIT -> unknown("unit");
                    case LEGAL_ENTITY_OF_OTHERS ->
                        "subject.properties.legal_entity is neither the organisation of the token nor told to be a part"
                                + " of it.";
                    case UNIT_OF_OTHERS ->
                        "subject.properties.unit is neither the organisation of the token nor told to be a part of it.";
                    case NOT_HELD ->
                        "resource.id is of nothing that this portal holds of the patient; describe it with"
                                + " resource.properties.codes and resource.properties.author.";
                    case ANOTHER_TYPE -> "resource.type is not what this portal holds under resource.id.";
                };
        if (boxed) {
            return EvaluationAnswer.misunderstood(sentence);
        }
        throw new Fault(sentence);
    }

    private static String unknown(String member) {
        return "subject.properties." + member
                + " is an organisation that nobody has told this portal of; send it as Organization first.";
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw new Fault("The Content-Type is not application/json.");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Fault("The body is larger than " + LARGEST + " bytes.");
        }
        return body;
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
