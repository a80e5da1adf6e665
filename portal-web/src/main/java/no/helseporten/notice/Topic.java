package no.helseporten.notice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What e-mail is about. In the portal everybody is told of all of it. */
public enum Topic {
    /** Always told of: whoever gets hold of somebody's record must not be able to keep it from her. */
    REPRESENTATION(false),
    AGE(true),
    /** Always told of, for the same reason. */
    SECURITY(false),
    /** What she has asked about who looked in her record. */
    ACCESS_LOG(true);

    private final boolean optional;

    Topic(boolean optional) {
        this.optional = optional;
    }

    /** Whether a person may choose to get no e-mail about it while she has an address. */
    public boolean isOptional() {
        return optional;
    }

    /** What somebody gets no e-mail about who wants it about these. */
    static Set<Topic> quiet(Set<Topic> wanted) {
        return Arrays.stream(values())
                .filter(Topic::isOptional)
                .filter(topic -> !wanted.contains(topic))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }
}
