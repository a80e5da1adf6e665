package no.helseporten.person;

/**
 * A failure as it may be logged. Its message may repeat a value of the row, the form or the resource at fault, a national
 * number among them; what failed and where tells enough.
 */
public final class Wordless {

    private Wordless() {}

    public static Throwable of(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Throwable silent = new IllegalStateException(
                thrown.getClass().getName(), cause == null || cause.equals(thrown) ? null : of(cause));
        silent.setStackTrace(thrown.getStackTrace());
        return silent;
    }
}
