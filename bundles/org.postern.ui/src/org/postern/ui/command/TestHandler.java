package org.postern.ui.command;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.model.MailServer;
import org.postern.ui.servers.Node;
import org.postern.ui.servers.SelectedServer;
import org.postern.ui.servers.MailServersView;
import org.postern.ui.site.ServerInput;
import org.postern.ui.site.SiteContext;
import org.postern.ui.test.ConnectionTestView;
import org.postern.ui.test.TestPhase;
import org.postern.ui.test.TestRuns;
import org.postern.ui.widgets.Parts;

import java.util.List;

/** Tests what is in front: the port or server selected in the tree, the editor's server, or the last test again. */
public final class TestHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		TestRuns tests = window.getService(TestRuns.class);
		IWorkbenchPart part = HandlerUtil.getActivePart(event);
		Optional<String> edited = edited(part);
		if (edited.isPresent()) {
			tests.start(edited.get());
		} else if (isTestView(window) && tests.current().phase() != TestPhase.NONE) {
			tests.again();
		} else {
			testSelected(window, tests);
		}
		Parts.reveal(window, ConnectionTestView.ID);
		return null;
	}

	private static boolean isTestView(IWorkbenchWindow window) {
		return ConnectionTestView.ID.equals(activeId(window));
	}

	private static String activeId(IWorkbenchWindow window) {
		IWorkbenchPart part = window.getActivePage().getActivePart();
		return part == null ? MailServersView.ID : part.getSite().getId();
	}

	private static Optional<String> edited(IWorkbenchPart part) {
		return part instanceof IEditorPart editor && editor.getEditorInput() instanceof ServerInput input
				? Optional.of(input.server())
				: Optional.empty();
	}

	private static void testSelected(IWorkbenchWindow window, TestRuns tests) {
		Optional<Node> selected = window.getService(SelectedServer.class).get();
		if (selected.isPresent() && selected.get() instanceof Node.ListenerNode listener) {
			tests.start(listener.mailServer().name(), List.of(listener.listener()));
		} else {
			selected.flatMap(Node::server)
					.or(() -> window.getService(SiteContext.class).state().site()
							.flatMap(site -> site.servers().stream().findFirst()))
					.map(MailServer::name).ifPresent(tests::start);
		}
	}
}
