package org.postern.api.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;
import org.postern.api.setting.Setting;

import org.osgi.service.component.annotations.Component;

/** The example of the package documentation of {@link org.postern.api.protocol}, whole. */
@Component(property = MailProtocol.ID_PROPERTY + "=finger")
public final class FingerProtocol implements MailProtocol {

	@Override
	public ProtocolInfo info() {
		return new ProtocolInfo("finger", "Finger", Direction.NONE, "Tells who is logged in (RFC 1288).",
				"Hardly used today; shown here because its dialogue is one line long.",
				List.of(new WellKnownPort(79, "finger", Security.NONE, Authentication.NONE, Role.ACCESS, true,
						"The registered port, RFC 1288 section 2.1.")));
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of();
	}

	@Override
	public List<Finding> review(PortPolicy policy) {
		return List.of();
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
		String subject = request.address().getHostAddress() + ":" + request.endpoint().port();
		List<String> transcript = new ArrayList<>();
		listener.started(Stage.CONNECT, subject);
		long start = System.nanoTime();
		List<Finding> findings = new ArrayList<>();
		try (Socket socket = new Socket();
				Cancellation.Registration closing = request.cancellation().onCancel(() -> close(socket))) {
			String answer = ask(socket, request);
			transcript.add("< " + answer);
			listener.line("< " + answer);
		} catch (IOException e) {
			request.cancellation().check();
			findings.add(Finding.of("connect.failed", Severity.ERROR, "No answer from " + subject + ".",
					String.valueOf(e.getMessage()), "Start the finger service, or close this port in the policy."));
		}
		Step step = Step.done(Stage.CONNECT, subject, Duration.ofNanos(System.nanoTime() - start), List.of(), findings);
		listener.finished(step);
		return new CheckReport(List.of(step), transcript);
	}

	private String ask(Socket socket, CheckRequest request) throws IOException {
		int timeout = Math.toIntExact(request.timeout().toMillis());
		socket.connect(new InetSocketAddress(request.address(), request.endpoint().port()), timeout);
		socket.setSoTimeout(timeout);
		socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
		BufferedReader in = new BufferedReader(
				new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
		return String.valueOf(in.readLine());
	}

	private void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			throw new IllegalStateException("A socket could not be closed", e);
		}
	}
}
