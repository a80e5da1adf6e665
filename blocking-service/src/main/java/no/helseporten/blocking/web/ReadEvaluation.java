package no.helseporten.blocking.web;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.helseporten.blocking.AskedRead;
import no.helseporten.blocking.Channels;
import no.helseporten.blocking.KindsOfInformation;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.web.Evaluations.Evaluation.Understood;
import no.helseporten.person.NationalId;
import no.helseporten.person.OfficialNumber;
import no.helseporten.person.SyntheticNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the evaluations of one request. Members that the specification leaves open to others are passed by and named in the
 * answer; in {@code properties} and {@code context}, which are ours, one that is not known is a fault: a unit or a code that
 * is misspelt would open what a block shuts.
 */
final class ReadEvaluation {

    private static final int MOST_CODES = 50;
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_ID = 1_000;

    private final SyntheticNumbers numbers;

    /** The parts that have been read, so that a default of a thousand evaluations is read once and kept once. */
    private final Map<JsonNode, Object> parts = new IdentityHashMap<>();

    ReadEvaluation(SyntheticNumbers numbers) {
        this.numbers = numbers;
    }

    /** @throws Fault naming the member */
    Understood read(Member evaluation, Set<String> alsoKnown) {
        evaluation.mustBe(node -> node.isObject(), "an object");
        Member subject = evaluation.object("subject");
        Member action = evaluation.object("action");
        Member resource = evaluation.object("resource");
        Member context = evaluation.object("context");
        if (!action.text("name").equals("read")) {
            throw action.required("name").fault("is not read, the only action that is decided here.");
        }
        Why why = once(Why.class, context, ReadEvaluation::why);
        Resource read = once(Resource.class, resource, this::resource);
        return new Understood(
                new AskedRead(
                        once(AskedRead.Who.class, subject, ReadEvaluation::who),
                        why.purpose(),
                        why.reason(),
                        read.what(),
                        read.described()),
                Stream.of(
                                evaluation.others(alsoKnown),
                                subject.others(Set.of("type", "id", "properties")),
                                action.others(Set.of("name", "properties")),
                                resource.others(Set.of("type", "id", "properties")))
                        .flatMap(List::stream)
                        .toList());
    }

    private record Why(Purpose purpose, @Nullable String reason) {}

    private record Resource(AskedRead.What what, AskedRead.@Nullable Described described) {}

    private <T> T once(Class<T> kind, Member part, Function<Member, T> reading) {
        Object read = parts.get(part.node());
        if (!kind.isInstance(read)) {
            read = reading.apply(part);
            parts.put(part.node(), read);
        }
        return kind.cast(read);
    }

    private static Why why(Member context) {
        context.only(Set.of("purpose_of_use", "reason"));
        return new Why(purpose(context), atMost(LONGEST_REASON, context, "reason"));
    }

    private Resource resource(Member resource) {
        return new Resource(what(resource), described(resource.object("properties")));
    }

    private static AskedRead.Who who(Member subject) {
        if (!subject.text("type").equals("practitioner")) {
            throw subject.required("type").fault("is not practitioner, the only kind of subject that is decided for.");
        }
        String hpr = OfficialNumber.hpr(subject.text("id")).orElseThrow(() -> subject.required("id")
                .fault("is not an HPR number: one to nine digits, not all 0."));
        Member properties = subject.object("properties").only(Set.of("legal_entity", "unit"));
        return new AskedRead.Who(
                hpr, organisation(properties, "legal_entity"), optionalOrganisation(properties, "unit"));
    }

    private static Purpose purpose(Member context) {
        String purpose = context.text("purpose_of_use");
        return Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(purpose))
                .findFirst()
                .orElseThrow(() -> context.required("purpose_of_use").fault("is not TREAT, ETREAT, COC or BTG."));
    }

    private AskedRead.What what(Member resource) {
        Service service = Channels.of(resource.text("type")).orElseThrow(() -> resource.required("type")
                .fault("is not a kind of resource that blocks are about: " + String.join(", ", Channels.types())
                        + "."));
        Member properties = resource.object("properties");
        if (NationalId.parse(properties.text("patient"), numbers) instanceof NationalId.Valid patient) {
            resource.text("id");
            String id = Objects.requireNonNull(atMost(LONGEST_ID, resource, "id"));
            return new AskedRead.What(patient.id(), resource.text("type"), service, id);
        }
        throw properties.required("patient").fault("is not a national identity number or D-number.");
    }

    /** Absent when it says nothing but whose it is: then this portal is to hold it. */
    private static AskedRead.@Nullable Described described(Member properties) {
        properties.only(Set.of("patient", "codes", "author", "unit"));
        List<Member> codes = properties.optionalList("codes", MOST_CODES);
        String unit = optionalOrganisation(properties, "unit");
        if (codes == null && unit == null && properties.optionalText("author") == null) {
            return null;
        }
        if (codes == null) {
            throw new Fault(properties.path() + ".codes is missing; say [] where there is no code.");
        }
        return new AskedRead.Described(
                codes.stream().map(ReadEvaluation::code).toList(), organisation(properties, "author"), unit);
    }

    private static Code code(Member coding) {
        coding.only(Set.of("system", "code"));
        Code code = new Code(coding.text("system"), coding.text("code"));
        if (KindsOfInformation.isMalformed(code)) {
            throw coding.required("code").fault("is not a code of its system.");
        }
        return code;
    }

    private static @Nullable String atMost(int longest, Member in, String name) {
        String text = in.optionalText(name);
        if (text != null && text.length() > longest) {
            throw in.required(name).fault("is longer than " + longest + " characters.");
        }
        return text;
    }

    private static String organisation(Member in, String name) {
        return OfficialNumber.organisation(in.text(name))
                .orElseThrow(() -> in.required(name).fault("is not an organisation number of nine digits."));
    }

    private static @Nullable String optionalOrganisation(Member in, String name) {
        return in.optionalText(name) == null ? null : organisation(in, name);
    }
}
