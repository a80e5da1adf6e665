package no.helseporten.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says whom something is done for, wherever somebody acts for another. */
@Component("onBehalf")
public class OnBehalf {

    private final MessageSource texts;

    OnBehalf(MessageSource texts) {
        this.texts = texts;
    }

    /** @return the text of a button that sends something: "Send", or "Send for Kari Nordmann" */
    public String button(String text, @Nullable Frame frame) {
        String name = name(frame);
        return name == null
                ? text
                : texts.getMessage("ui.button.behalf", new Object[] {text, name}, LocaleContextHolder.getLocale());
    }

    /** @return the name of the one that the page is about, when that is somebody else than who is signed in */
    public @Nullable String name(@Nullable Frame frame) {
        Frame.SignedIn signedIn = frame == null ? null : frame.signedIn();
        return signedIn == null || !signedIn.onBehalf() || signedIn.name().isEmpty() ? null : signedIn.name();
    }
}
