package org.postern.backend.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.davidmoten.guavamini.Preconditions;
import com.icegreen.greenmail.store.Store;

import jakarta.activation.DataHandler;
import jakarta.mail.Session;

import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.eclipse.angus.activation.MailcapRegistryProviderImpl;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.postern.api.backend.ServerBackend;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** A server in a process of its own, which a test may kill. */
final class OtherJvm implements AutoCloseable {

	private final Process process;

	private OtherJvm(Process process) {
		this.process = process;
	}

	/** Starts {@link Main} on the folder and the ports of {@code practice}, and waits until it is ready. */
	static OtherJvm serve(Practice practice, String... before) throws IOException {
		List<String> command = new ArrayList<>(List.of(before));
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
				"-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName(), practice.folder.toString(),
				Integer.toString(practice.offset)));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		BufferedReader output = process.inputReader();
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.equals("ready")) {
				return new OtherJvm(process);
			}
			said.append(line).append('\n');
		}
		throw new IOException("The other process ended: " + said);
	}

	/** Where the classes of this test come from, whether they are bundles or folders. */
	private static String classPath() {
		return Stream.of(OtherJvm.class, LocalBackend.class, ServerBackend.class, SMTPServer.class, Preconditions.class,
				Store.class, Session.class, MailStreamProvider.class, MailcapRegistryProviderImpl.class, DataHandler.class,
				X509CertificateHolder.class, ASN1Object.class, RosstandartObjectIdentifiers.class, LoggerFactory.class).flatMap(OtherJvm::places).distinct()
				.collect(Collectors.joining(File.pathSeparator));
	}

	private static Stream<String> places(Class<?> type) {
		try {
			Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
			return Stream.of(place, place.resolve("target/classes"), place.resolve("bin")).filter(Files::exists)
					.map(Path::toString);
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	long pid() {
		return process.pid();
	}

	/** As {@code kill -9}. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

	/** Serves until it is killed. */
	static final class Main {

		private Main() {
		}

		public static void main(String[] arguments) throws Exception {
			Practice practice = new Practice(Path.of(arguments[0]), java.time.Clock.systemUTC(), Practice.LIMITS,
					Practice.everyPort(), Integer.parseInt(arguments[1]));
			practice.start();
			System.out.println("ready");
			Thread.currentThread().join();
		}
	}
}
