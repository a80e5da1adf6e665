package no.helseporten.blocking.fhir;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds who may tell of blocks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlockTellers.class)
class BlockFhirConfiguration {}
