package no.helseporten.record.web;

import no.helseporten.ui.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The portal's own texts, for tests. */
final class Texts {

    static final MessageSource ALL = all();

    private Texts() {}

    static Formats formats() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean("messageSource", MessageSource.class, () -> ALL);
            context.register(Formats.class);
            context.refresh();
            return context.getBean(Formats.class);
        }
    }

    private static MessageSource all() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/ui", "messages/record");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
