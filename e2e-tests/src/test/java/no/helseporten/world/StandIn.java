package no.helseporten.world;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A small web server outside the portal, reachable from this machine only. It has an application context of its own
 * and reads none of the portal's configuration: no {@code application.yml}, no database, no session store.
 */
public final class StandIn implements AutoCloseable {

    /** The numeric address, so that a browser takes it for another site than the portal on {@code localhost}. */
    private static final String HOST = "127.0.0.1";

    private final ConfigurableApplicationContext context;

    private StandIn(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @param name the name of its configuration files (there are none) and of its session cookie, which browsers share
     *     between the ports of a host
     * @param port where it listens; 0 for any free port
     * @param configuration a class of bean methods
     * @param facts registers what the beans are made of
     */
    public static StandIn start(
            String name,
            int port,
            Class<?> configuration,
            ApplicationContextInitializer<GenericApplicationContext> facts) {
        logThroughSlf4j();
        var application = new SpringApplication(Server.class, configuration);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(facts);
        // Logging belongs to the whole process, and the portal sets it up.
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        List<String> properties = new ArrayList<>();
        properties.add("--spring.config.name=" + name);
        properties.add("--server.address=" + HOST);
        properties.add("--server.port=" + port);
        properties.add("--server.servlet.session.cookie.name=" + name);
        properties.add("--spring.thymeleaf.prefix=classpath:/world/");
        return new StandIn(application.run(properties.toArray(String[]::new)));
    }

    /** Tomcat logs through the JDK, which nobody has set up before the portal starts. */
    private static synchronized void logThroughSlf4j() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    /** Its address, without a trailing slash. */
    public String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("No server was started");
        }
        return "http://" + HOST + ":" + server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** What a stand-in takes of the automatic configuration; everything else on the class path is the portal's. */
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        PropertyPlaceholderAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Server {}
}
