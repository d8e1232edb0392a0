package org.postern.protocol.managesieve;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.net.Capabilities;
import org.postern.net.Reply;
import org.postern.net.Wire;
import org.postern.net.sasl.Credentials;
import org.postern.net.session.LoginResult;
import org.postern.net.session.LoginWay;
import org.postern.net.session.UserTalk;

/** ManageSieve as a mail program speaks it until its user is logged in (RFC 5804 section 2.1). */
final class SieveTalk extends SieveConversation implements UserTalk {

	/** What a quoted string may hold (RFC 5804 section 4). */
	private static final int LONGEST_STRING = 1_024;

	private static final Map<String, LoginResult> CODES = Map.of("AUTH-TOO-WEAK", LoginResult.TOO_WEAK,
			"ENCRYPT-NEEDED", LoginResult.NEEDS_TLS, "TRANSITION-NEEDED", LoginResult.TRANSITION, "TRYLATER",
			LoginResult.LATER);

	private Optional<String> code = Optional.empty();

	@Override
	public int longestInitial(Capabilities capabilities) {
		return LONGEST_STRING;
	}

	@Override
	public void authenticate(Wire wire, String mechanism, Optional<String> initial) throws IOException {
		String command = "AUTHENTICATE \"" + mechanism + "\"";
		if (initial.isPresent()) {
			wire.writeSecret(command + " " + response(initial.get()), command + " " + MASK);
		} else {
			wire.writeLine(command);
		}
	}

	@Override
	public Turn turn(Wire wire) throws IOException {
		SieveLine line = SieveLine.read(wire);
		if (line.isData()) {
			return new Turn.Challenge(line.strings().getFirst());
		}
		code = line.code();
		Optional<String> last = code.filter("SASL"::equals).flatMap(sasl -> line.strings().stream().findFirst());
		return new Turn.End(new SieveAnswer(List.of(), line).reply(), last);
	}

	@Override
	public String response(String base64) {
		return base64.length() <= LONGEST_STRING ? "\"" + base64 + "\"" : "{" + base64.length() + "+}\r\n" + base64;
	}

	@Override
	public Optional<LoginWay> ownWay(Capabilities capabilities) {
		return Optional.empty();
	}

	@Override
	public Reply logIn(Wire wire, Credentials credentials) {
		throw new IllegalStateException("ManageSieve knows no login but SASL");
	}

	/** A NO without a code says that it was the password; by words some servers tell more. */
	@Override
	public LoginResult refusal(Reply reply) {
		LoginResult byWords = UserTalk.super.refusal(reply);
		boolean plain = byWords == LoginResult.SERVER_FAILED && reply.text().startsWith("NO");
		return code.flatMap(said -> Optional.ofNullable(CODES.get(said)))
				.orElse(plain ? LoginResult.WRONG_PASSWORD : byWords);
	}

	@Override
	public void leave(Wire wire) throws IOException {
		logOut(wire);
	}
}
