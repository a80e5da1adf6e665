package no.helseporten.blocking.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.Answer.Denied;
import no.helseporten.blocking.decision.Answer.Permitted;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Shows;
import org.jspecify.annotations.Nullable;

/** What is answered to one evaluation: yes or no, and why; never by which block. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationAnswer(boolean decision, @Nullable Context context) {

    /**
     * @param reason a code
     * @param opens how what is denied can open; absent when that is not to be known
     * @param reasonUser what may be shown to the practitioner, by language
     * @param reasonAdmin what may not, by language
     * @param ignored members that nobody here knows, by path
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Context(
            @Nullable String reason,
            @Nullable Opens opens,

            @JsonProperty("reason_user") @Nullable Map<String, String> reasonUser,

            @JsonProperty("reason_admin") @Nullable Map<String, String> reasonAdmin,

            @Nullable Error error,
            List<String> ignored) {

        Context withAdmin(String words) {
            return new Context(reason, opens, reasonUser, Map.of("en", words), error, ignored);
        }

        Context ignoring(List<String> members) {
            return new Context(reason, opens, reasonUser, reasonAdmin, error, members);
        }
    }

    /** What is wrong with the evaluation, as HTTP would have said it of one by itself. */
    record Error(int status, String message) {}

    private static final Context NOTHING = new Context(null, null, null, null, null, List.of());

    private static final Context NOT_AVAILABLE = said("NOT_AVAILABLE", null, "Not available.");

    static EvaluationAnswer misunderstood(String sentence) {
        return new EvaluationAnswer(false, new Context(null, null, null, null, new Error(400, sentence), List.of()));
    }

    static EvaluationAnswer of(Answer answer, List<String> ignored) {
        EvaluationAnswer plain = of(answer);
        if (ignored.isEmpty()) {
            return plain;
        }
        Context context = Optional.ofNullable(plain.context()).orElse(NOTHING);
        return new EvaluationAnswer(plain.decision(), context.ignoring(ignored));
    }

    private static EvaluationAnswer of(Answer answer) {
        return switch (answer) {
            case Permitted permitted ->
                new EvaluationAnswer(
                        true,
                        permitted.broken().isEmpty()
                                ? null
                                : said(
                                        "GLASS_BROKEN",
                                        null,
                                        "Opened by breaking the glass. The patient is told of it."));
            case Denied denied -> new EvaluationAnswer(false, why(denied));
        };
    }

    private static Context why(Denied denied) {
        return switch (denied.reason()) {
            case BLOCKED ->
                denied.shows() == Shows.SILENT ? NOT_AVAILABLE : said("BLOCKED", denied.opens(), words(denied.opens()));
            case UNTOLD_KIND ->
                denied.shows() == Shows.SILENT
                        ? NOT_AVAILABLE
                        : said(
                                        "UNTOLD_KIND",
                                        denied.opens(),
                                        "The patient has blocked some kinds of information, and nobody has told which"
                                                + " kind this is.")
                                .withAdmin("resource.properties.codes has no code that tells what kind it is.");
            case NO_REASON ->
                said("NO_REASON", null, "Breaking the glass needs a reason. State it, in words or as a code.");
            case UNREADABLE ->
                said(
                                "UNREADABLE",
                                null,
                                "Whether the patient has blocked this cannot be found out now, so it stays closed."
                                        + " Try again in a moment, or ask the patient or whoever wrote it.")
                        .withAdmin("The portal cannot read the patient's blocks. Its own log says why.");
            case NO_POLICY ->
                said("NO_POLICY", null, "What the patient's blocks mean today is not settled, so it stays closed.")
                        .withAdmin("No version of the portal's block policy is in effect today.");
        };
    }

    private static String words(Opens opens) {
        return switch (opens) {
            case IN_EMERGENCY ->
                "The patient has blocked this. It opens in an emergency: purpose of use BTG, with a reason."
                        + " The patient is always told.";
            case WITH_CONSENT -> "The patient has blocked this. It opens when the patient lifts the block.";
            case NEVER -> "The patient has blocked this. It does not open, in an emergency either.";
        };
    }

    private static Context said(String reason, @Nullable Opens opens, String user) {
        return new Context(reason, opens, Map.of("en", user), null, null, List.of());
    }
}
