package org.postern.backend.postfixdovecot.postfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.TlsVersion;
import org.postern.host.change.ServerFile;

/**
 * What Postfix says of itself.
 *
 * @param version    {@code 3.7.11}
 * @param parameters what holds where no service says otherwise
 * @param interfaces where it listens in general
 * @param main       {@code main.cf}
 * @param master     {@code master.cf}
 * @param problems   what its own tools complain of, line by line
 */
public record PostfixReading(String version, Parameters parameters, Interfaces interfaces, ServerFile main,
		ServerFile master, List<String> problems) {

	private static final List<String> PROTOCOLS = List.of("smtpd_tls_protocols", "smtpd_tls_mandatory_protocols");

	public PostfixReading {
		Objects.requireNonNull(version);
		Objects.requireNonNull(parameters);
		Objects.requireNonNull(interfaces);
		problems = List.copyOf(problems);
	}

	MasterFile masterFile() {
		return MasterFile.parse(master.content().orElse(""));
	}

	/** Every service on the network whose port is known, whatever its program. */
	List<SmtpService> services(MasterFile file) {
		return file.services().stream().filter(MasterService::isInet)
				.flatMap(service -> SmtpService.of(service, parameters, interfaces).stream()).toList();
	}

	/** The listeners for mail, with the ports really opened; those that Postern closed are off. */
	public List<Listener> listeners() {
		return services(masterFile()).stream().filter(SmtpService::isSmtp)
				.flatMap(service -> service.listeners().stream()).toList();
	}

	/** The oldest version of TLS that any service accepts. */
	public TlsVersion minimum() {
		List<MasterService> open = masterFile().services().stream()
				.filter(service -> service.isInet() && !service.isClosed() && service.command().equals(SmtpService.PROGRAM))
				.toList();
		Stream<String> settings = open.isEmpty() ? PROTOCOLS.stream().map(parameters::value)
				: open.stream().map(service -> parameters.value(service, protocols(service)));
		return settings.map(TlsVersions::minimum).min(TlsVersion::compareTo).orElse(TlsVersion.TLS_1_0);
	}

	/** Which of the two parameters holds for a service: one is for where TLS may be, the other for where it must. */
	private String protocols(MasterService service) {
		return PROTOCOLS.get(SmtpRules.of(service, parameters).security().allowsCleartext() ? 0 : 1);
	}

	/** Whether ranges of versions are understood, which came with 3.6. */
	boolean knowsRanges() {
		String[] numbers = version.split("[.-]");
		return numbers.length > 1 && numbers[0].matches("\\d+") && numbers[1].matches("\\d+")
				&& (Integer.parseInt(numbers[0]) > 3 || Integer.parseInt(numbers[0]) == 3 && Integer.parseInt(numbers[1]) >= 6);
	}

	/** What it presents, where that is in files. */
	public Optional<CertificateFiles> certificate() {
		List<String> files = Stream.of(parameters.value("smtpd_tls_chain_files").split("[,\\s]+"))
				.filter(file -> !file.isEmpty()).toList();
		if (!files.isEmpty()) {
			return Optional.of(new CertificateFiles(files.get(files.size() > 1 ? 1 : 0), files.getFirst()));
		}
		String chain = parameters.value("smtpd_tls_cert_file");
		String key = parameters.value("smtpd_tls_key_file");
		return chain.isEmpty() || chain.equals("none") ? Optional.empty()
				: Optional.of(new CertificateFiles(chain, key.isEmpty() ? chain : key));
	}

	/** What was not understood, and is left alone. */
	public List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		if (!problems.isEmpty()) {
			findings.add(PostfixFindings.complaints(problems));
		}
		for (MasterService service : masterFile().services()) {
			if (service.isInet() && !service.isClosed()) {
				if (!service.command().equals(SmtpService.PROGRAM)) {
					findings.add(PostfixFindings.otherProgram(service));
				} else if (SmtpService.of(service, parameters, interfaces).isEmpty()) {
					findings.add(PostfixFindings.unknownPort(service));
				}
			}
		}
		return findings;
	}
}
