package no.helseporten.access.policy;

import static no.helseporten.access.yaml.StrictYaml.require;
import static no.helseporten.access.yaml.StrictYaml.required;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.access.Area;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.access.Scope;
import no.helseporten.access.Sight;
import no.helseporten.access.yaml.StrictYaml;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** Reads a policy file, with the words it is written in. */
public final class PolicyFile {

    private PolicyFile() {}

    enum Sees {
        EXEMPTED,
        HIDDEN
    }

    /** @param areas lists that the rest of the file repeats by YAML's own means; read so that a key not known is refused */
    record File(
            @DefaultValue Map<String, List<Area>> areas,
            @DefaultValue List<Version> versions) {}

    record Version(@Nullable LocalDate from, @DefaultValue List<Rule> grounds) {}

    record Rule(
            @Nullable Ground ground,
            @DefaultValue("false") boolean givenByCitizen,
            @DefaultValue("0") int receiverFrom,
            @Nullable Period longest,
            @DefaultValue("false") boolean endsOnADay,
            @DefaultValue("false") boolean basisRequired,
            @DefaultValue Set<Sees> sees,
            @DefaultValue List<Step> steps,
            @Nullable Told told) {}

    record Step(
            @Nullable Integer fromAge,
            @DefaultValue Set<Area> view,
            @DefaultValue Set<Area> act,
            @Nullable More withConsent) {}

    record More(@DefaultValue Set<Area> view, @DefaultValue Set<Area> act) {}

    record Told(
            @DefaultValue Set<String> by,
            @DefaultValue List<Relationship> relationships,
            @DefaultValue("false") boolean consent) {}

    record Relationship(
            @DefaultValue Set<String> all, @DefaultValue Set<String> none) {}

    /** @throws RuntimeException naming the element at fault, when it cannot be read as a policy */
    public static Policy read(Resource file) {
        List<Version> versions = StrictYaml.read(file, File.class).versions();
        require(!versions.isEmpty(), "versions", "at least one");
        Map<LocalDate, Policy.Version> policy = new LinkedHashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            String at = "versions[" + i + "]";
            Policy.Version version = version(versions.get(i), at);
            require(policy.putIfAbsent(version.from(), version) == null, at + ".from", "another one begins that day");
        }
        return new Policy(List.copyOf(policy.values()));
    }

    private static Policy.Version version(Version version, String at) {
        LocalDate from = required(version.from(), at + ".from");
        Map<Ground, Policy.Rule> rules = new LinkedHashMap<>();
        for (int i = 0; i < version.grounds().size(); i++) {
            String rule = at + ".grounds[" + i + "]";
            Ground ground = required(version.grounds().get(i).ground(), rule + ".ground");
            Policy.Rule before =
                    rules.putIfAbsent(ground, rule(version.grounds().get(i), rule));
            require(before == null, rule + ".ground", "a ground stands once in a version");
        }
        return new Policy.Version(from, rules);
    }

    private static Policy.Rule rule(Rule rule, String at) {
        Set<Integer> ages = new HashSet<>();
        for (int i = 0; i < rule.steps().size(); i++) {
            String step = at + ".steps[" + i + "]";
            require(ages.add(required(rule.steps().get(i).fromAge(), step + ".from-age")), step, "an age stands once");
            requireSeen(rule.steps().get(i), step);
            requireGivable(rule, rule.steps().get(i), step);
        }
        Told told = rule.told();
        return new Policy.Rule(
                rule.givenByCitizen(),
                rule.receiverFrom(),
                rule.longest(),
                rule.endsOnADay(),
                rule.basisRequired(),
                new Sight(rule.sees().contains(Sees.EXEMPTED), rule.sees().contains(Sees.HIDDEN)),
                rule.steps().stream().map(PolicyFile::step).toList(),
                told == null ? null : told(told, at + ".told"));
    }

    private static Policy.Step step(Step step) {
        More more = step.withConsent();
        return new Policy.Step(
                required(step.fromAge(), "from-age"),
                new Scope(step.view(), step.act()),
                more == null ? Scope.NOTHING : new Scope(more.view(), more.act()));
    }

    private static void requireSeen(Step step, String at) {
        require(step.view().containsAll(step.act()), at + ".act", "what may be done may be seen too");
        More more = step.withConsent();
        require(
                more == null || more.view().containsAll(more.act()),
                at + ".with-consent.act",
                "what may be done may be seen too");
    }

    /** What is personal is given by no file to anybody else, except blocks to a parent, in steps that end in time. */
    private static void requireGivable(Rule rule, Step step, String at) {
        Ground ground = required(rule.ground(), at);
        int from = required(step.fromAge(), at + ".from-age");
        int next = rule.steps().stream()
                .flatMap(other -> Stream.ofNullable(other.fromAge()))
                .filter(age -> age > from)
                .min(Integer::compareTo)
                .orElse(Integer.MAX_VALUE);
        for (Area area : step.view()) {
            require(area.canBeGivenTo(ground, next - 1), at + ".view", area + " is the citizen's own from this age on");
        }
        More more = step.withConsent();
        for (Area area : more == null ? Set.<Area>of() : more.view()) {
            require(area.canBeGivenTo(ground, next - 1), at + ".with-consent.view", area + " is the citizen's own");
        }
    }

    private static Policy.Told told(Told told, String at) {
        require(!told.by().isEmpty(), at + ".by", "say who may tell");
        for (int i = 0; i < told.relationships().size(); i++) {
            require(!told.relationships().get(i).all().isEmpty(), at + ".relationships[" + i + "].all", "at least one");
        }
        return new Policy.Told(
                told.by(),
                told.relationships().stream()
                        .map(relationship -> new Policy.Relationship(relationship.all(), relationship.none()))
                        .toList(),
                told.consent());
    }
}
