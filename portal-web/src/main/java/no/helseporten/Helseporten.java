package no.helseporten;

import no.helseporten.portal.VerifyActivityCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The portal. */
@SpringBootApplication
@Modulithic(systemName = "Helseporten")
public class Helseporten {

    public static void main(String[] args) {
        if (VerifyActivityCommand.isAskedFor(args)) {
            System.exit(VerifyActivityCommand.run(System.out, args));
        }
        SpringApplication.run(Helseporten.class, args);
    }
}
