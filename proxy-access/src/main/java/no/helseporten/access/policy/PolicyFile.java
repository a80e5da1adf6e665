package no.helseporten.access.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.helseporten.access.Area;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.access.Scope;
import no.helseporten.access.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.Resource;

/** Reads a policy file, with the words it is written in. */
public final class PolicyFile {

    private PolicyFile() {}

    enum Sees {
        EXEMPTED,
        HIDDEN
    }

    record File(Map<String, List<Area>> areas, List<Version> versions) {}

    record Version(LocalDate from, List<Rule> grounds) {}

    record Rule(
            String ground,
            @DefaultValue("false") boolean givenByCitizen,
            @DefaultValue("0") int receiverFrom,
            @Nullable Period longest,
            @DefaultValue("false") boolean endsOnADay,
            @DefaultValue Set<Sees> sees,
            @DefaultValue List<Step> steps,
            @Nullable Told told) {

        Policy.Rule toRule() {
            return new Policy.Rule(
                    givenByCitizen,
                    receiverFrom,
                    longest,
                    endsOnADay,
                    new Sight(sees.contains(Sees.EXEMPTED), sees.contains(Sees.HIDDEN)),
                    steps.stream().map(Step::toStep).toList(),
                    told == null ? null : told.toTold());
        }
    }

    record Step(
            int fromAge,
            @DefaultValue Set<Area> view,
            @DefaultValue Set<Area> act,
            @Nullable More withConsent) {

        Policy.Step toStep() {
            Scope scope = new Scope(view, act);
            return new Policy.Step(
                    fromAge,
                    scope,
                    withConsent == null ? Scope.NOTHING : new Scope(withConsent.view(), withConsent.act()));
        }
    }

    record More(@DefaultValue Set<Area> view, @DefaultValue Set<Area> act) {}

    record Told(
            Set<String> by,
            @DefaultValue List<Set<String>> relationships,
            @DefaultValue("false") boolean consent) {

        Policy.Told toTold() {
            return new Policy.Told(by, relationships, consent);
        }
    }

    /** @throws RuntimeException saying which element is at fault, when it cannot be read as a policy */
    public static Policy read(Resource file) {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader().load("policy", file).forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("The policy file cannot be read", e);
        }
        File read = new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("", Bindable.of(File.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
        return new Policy(read.versions().stream().map(PolicyFile::version).toList());
    }

    private static Policy.Version version(Version version) {
        return new Policy.Version(
                version.from(),
                version.grounds().stream().collect(Collectors.toMap(rule -> new Ground(rule.ground()), Rule::toRule)));
    }
}
