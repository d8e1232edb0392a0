package org.postern.backend.postfixdovecot.postfix;

import java.util.List;
import java.util.Map;

import org.postern.api.model.CertificateFiles;
import org.postern.api.model.TlsVersion;

/** What concerns all listeners: stated in {@code main.cf}, and in services that already say otherwise. */
record TlsEdits(PostfixReading reading, MasterFile master, MainFile main) {

	private static final List<String> VERSIONS = List.of("smtpd_tls_protocols", "smtpd_tls_mandatory_protocols");
	private static final String CHAINS = "smtpd_tls_chain_files";

	void minimum(TlsVersion minimum) {
		String value = TlsVersions.setting(minimum, reading.knowsRanges());
		VERSIONS.forEach(name -> set(name, value));
	}

	/** The way in which the certificate is stated now is kept. */
	void certificate(CertificateFiles files) {
		if (reading.certificate().filter(files::equals).isPresent()) {
			return;
		}
		if (reading.parameters().value(CHAINS).isEmpty()) {
			Map.of("smtpd_tls_cert_file", files.chain(), "smtpd_tls_key_file", files.key()).entrySet().stream()
					.sorted(Map.Entry.comparingByKey()).forEach(entry -> set(entry.getKey(), entry.getValue()));
		} else {
			set(CHAINS, files.key() + ", " + files.chain());
		}
	}

	private void set(String name, String value) {
		main.set(name, value);
		master.services().stream().filter(service -> service.isInet() && service.command().equals(SmtpService.PROGRAM))
				.filter(service -> service.option(name).isPresent()).forEach(service -> service.set(name, value));
	}
}
