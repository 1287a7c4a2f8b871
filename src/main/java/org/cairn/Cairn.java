package org.cairn;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Cairn {

    public static void main(String[] args) {
        SpringApplication.run(Cairn.class, args);
    }
}
