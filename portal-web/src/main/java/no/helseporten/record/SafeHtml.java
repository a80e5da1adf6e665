package no.helseporten.record;

/**
 * HTML that can run nothing and load nothing from outside. Only {@link CleanHtml} makes one, and it is the only thing
 * that a page writes unescaped.
 */
public final class SafeHtml {

    private final String markup;

    SafeHtml(String markup) {
        this.markup = markup;
    }

    @Override
    public String toString() {
        return markup;
    }
}
