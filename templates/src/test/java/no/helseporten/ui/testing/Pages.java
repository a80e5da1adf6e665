package no.helseporten.ui.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import no.helseporten.ui.Assets;
import no.helseporten.ui.FieldNotes;
import no.helseporten.ui.Formats;
import no.helseporten.ui.OnBehalf;
import no.helseporten.ui.SessionTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders pages and fragments as the portal does, without a server. */
public final class Pages {

    static {
        // The engine logs what it also throws.
        ((Logger) LoggerFactory.getLogger("org.thymeleaf")).setLevel(Level.OFF);
    }

    private final GenericWebApplicationContext context;
    private final ThymeleafViewResolver views;

    private Pages(GenericWebApplicationContext context, ThymeleafViewResolver views) {
        this.context = context;
        this.views = views;
    }

    /** @param basenames of the texts the pages use, {@code messages/ui} among them if they have a layout */
    public static Pages with(Clock clock, String... basenames) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(basenames);
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var context = new GenericWebApplicationContext(new MockServletContext());
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        context.registerBean("messageSource", MessageSource.class, () -> texts);
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean("formats", Formats.class);
        context.registerBean("assets", Assets.class);
        context.registerBean("fieldNotes", FieldNotes.class);
        context.registerBean("onBehalf", OnBehalf.class);
        context.registerBean("sessionTime", SessionTime.class);
        context.refresh();
        return new Pages(context, views(context, texts));
    }

    private static ThymeleafViewResolver views(GenericWebApplicationContext context, MessageSource texts) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(texts);
        engine.setEnableSpringELCompiler(true);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        views.setApplicationContext(context);
        return views;
    }

    /**
     * @param view as a controller names it: {@code record/documents} or {@code record/documents :: list}
     * @throws IllegalStateException with the cause when the page cannot be rendered
     */
    public Document render(String view, Map<String, ? extends @Nullable Object> model, Locale locale) {
        return Jsoup.parse(html(view, model, locale));
    }

    /** As {@link #render}, unparsed. */
    public String html(String view, Map<String, ? extends @Nullable Object> model, Locale locale) {
        var request = new MockHttpServletRequest(context.getServletContext(), "GET", "/");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(locale));
        var response = new MockHttpServletResponse();
        LocaleContextHolder.setLocale(locale);
        try {
            View found = views.resolveViewName(view, locale);
            if (found == null) {
                throw new IllegalArgumentException("No view " + view);
            }
            found.render(model, request, response);
            return response.getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot render " + view, e);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
