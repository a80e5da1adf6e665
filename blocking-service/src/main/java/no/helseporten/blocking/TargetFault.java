package no.helseporten.blocking;

/** Why a block cannot be about what somebody wants it to be. */
public enum TargetFault {
    /** Nobody of that number is known here, and none such has to do with her. */
    UNKNOWN_PERSONNEL,
    /** It is the citizen herself. */
    YOURSELF,
    UNKNOWN_ORGANISATION,
    /** No code list has it. */
    UNKNOWN_KIND,
    /** There is no such item that she can see. */
    UNKNOWN_ITEM
}
