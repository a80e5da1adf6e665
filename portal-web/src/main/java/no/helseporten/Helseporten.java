package no.helseporten;

import no.helseporten.portal.VerifyLogCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The portal. */
@SpringBootApplication
@Modulithic(systemName = "Helseporten")
public class Helseporten {

    public static void main(String[] args) {
        if (VerifyLogCommand.isAskedFor(args)) {
            System.exit(VerifyLogCommand.run(System.out, args));
        }
        SpringApplication.run(Helseporten.class, args);
    }
}
