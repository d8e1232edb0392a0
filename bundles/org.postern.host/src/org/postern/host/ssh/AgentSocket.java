package org.postern.host.ssh;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** The user's agent, over the socket that it listens on. It is asked for signatures and never forwarded. */
final class AgentSocket extends AbstractAgentProxy {

	/** Longer than any list of keys. */
	private static final int LONGEST = 1 << 20;

	private final SocketChannel channel;

	private AgentSocket(SocketChannel channel) {
		super(null);
		this.channel = channel;
	}

	/** Lets the library ask the agent at a socket. */
	static SshAgentFactory factory(Path socket) {
		return new SshAgentFactory() {
			@Override
			public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
				return List.of();
			}

			@Override
			public SshAgent createClient(Session session, FactoryManager manager) throws IOException {
				return new AgentSocket(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
			}

			@Override
			public SshAgentServer createServer(ConnectionService service) {
				throw new UnsupportedOperationException("Agents are not forwarded");
			}
		};
	}

	@Override
	public boolean isOpen() {
		return channel.isOpen();
	}

	@Override
	protected synchronized Buffer request(Buffer request) throws IOException {
		ByteBuffer question = ByteBuffer.wrap(request.array(), request.rpos(), request.available());
		while (question.hasRemaining()) {
			channel.write(question);
		}
		int length = read(Integer.BYTES).getInt();
		if (length < 1 || length > LONGEST) {
			throw new IOException("The SSH agent answers with " + length + " bytes");
		}
		return new ByteArrayBuffer(read(length).array());
	}

	private ByteBuffer read(int count) throws IOException {
		ByteBuffer answer = ByteBuffer.allocate(count);
		while (answer.hasRemaining()) {
			if (channel.read(answer) < 0) {
				throw new IOException("The SSH agent hung up");
			}
		}
		return answer.flip();
	}

	@Override
	public void close() throws IOException {
		channel.close();
		super.close();
	}
}
