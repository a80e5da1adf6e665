package no.helseporten;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The portal. */
@SpringBootApplication
@Modulithic(systemName = "Helseporten")
public class Helseporten {

    public static void main(String[] args) {
        SpringApplication.run(Helseporten.class, args);
    }
}
