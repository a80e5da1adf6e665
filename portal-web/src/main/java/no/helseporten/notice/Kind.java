package no.helseporten.notice;

/** What a notice tells. */
public enum Kind {
    AUTHORITY_GIVEN(Topic.REPRESENTATION),
    AUTHORITY_CHANGED(Topic.REPRESENTATION),
    AUTHORITY_ENDED(Topic.REPRESENTATION),
    /** It has to be renewed soon. */
    AUTHORITY_RUNS_OUT(Topic.REPRESENTATION),
    /** Somebody soon reaches an age at which what she and her parents see changes. */
    AGE_STEP(Topic.AGE),
    ACCESS_LOCKED(Topic.SECURITY),
    /** Somebody among health personnel has broken the glass to a record. */
    GLASS_BROKEN(Topic.SECURITY),
    /** Somebody among them has tried to, and was given nothing. */
    GLASS_TRIED(Topic.SECURITY),
    /** A question about a look-up has its answer. */
    LOOK_UP_ANSWERED(Topic.ACCESS_LOG),
    /** The last day to answer it has passed. */
    LOOK_UP_OVERDUE(Topic.ACCESS_LOG);

    private final Topic topic;

    Kind(Topic topic) {
        this.topic = topic;
    }

    public Topic topic() {
        return topic;
    }
}
