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
        Frame.SignedIn signedIn = frame == null ? null : frame.signedIn();
        return signedIn == null || !signedIn.onBehalf() || signedIn.name().isEmpty()
                ? text
                : texts.getMessage(
                        "ui.button.behalf", new Object[] {text, signedIn.name()}, LocaleContextHolder.getLocale());
    }
}
