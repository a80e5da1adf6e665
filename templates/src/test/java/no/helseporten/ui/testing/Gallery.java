package no.helseporten.ui.testing;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The gallery without the portal: run it and open {@code /gallery}. No stereotype, so that no scan finds it. */
@EnableAutoConfiguration
@ComponentScan("no.helseporten.ui")
public class Gallery {

    public static void main(String[] args) {
        String port = args.length == 0 ? "8099" : args[0];
        SpringApplication.run(
                Gallery.class,
                "--spring.profiles.active=gallery",
                "--spring.messages.basename=messages/ui",
                "--spring.messages.fallback-to-system-locale=false",
                "--spring.thymeleaf.cache=false",
                "--server.port=" + port);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
