package no.helseporten.access;

import java.util.regex.Pattern;

/**
 * On which basis somebody may see or act. Which there are, and what each gives, stands in the {@link Policy}: a new one is
 * a row there and a name in the texts ({@code access.ground.<code>}).
 *
 * @param code capital letters and underscores
 */
public record Ground(String code) {

    /** First, since the grounds below are checked by it. */
    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    /** It is her own record. */
    public static final Ground SELF = new Ground("SELF");

    /** Parental responsibility, as the population register tells (barnelova ch. 5). */
    public static final Ground PARENT = new Ground("PARENT");

    /** A parent's consent to a young person's full use of her own record; given by the parent to the young person. */
    public static final Ground PARENTAL_CONSENT = new Ground("PARENTAL_CONSENT");

    /** What the citizen has given somebody herself. */
    public static final Ground POWER_OF_ATTORNEY = new Ground("POWER_OF_ATTORNEY");

    /** The nearest relative of somebody without capacity to consent, on a physician's certificate. */
    public static final Ground ASSIGNED = new Ground("ASSIGNED");

    public Ground {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A ground is written in capital letters and underscores");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
