package org.postern.cli;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine.Option;

/** Authorities that are trusted beside those of the platform. */
final class AuthorityOption {

	@Option(names = "--ca", paramLabel = "FILE", description = "Trust the authorities of this PEM file as well.")
	private Optional<Path> file = Optional.empty();

	List<X509Certificate> read(Shell shell) throws Exception {
		return file.isPresent() ? CertificateFile.read(shell.folder().resolve(file.get())) : List.of();
	}
}
