package org.postern.ui.command;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.model.Domain;
import org.postern.core.site.Site;
import org.postern.ui.publish.PublishChoice;
import org.postern.ui.publish.PublishWizard;
import org.postern.ui.push.PushChoice;
import org.postern.ui.push.PushWizard;
import org.postern.ui.servers.Node;
import org.postern.ui.servers.SelectedServer;
import org.postern.ui.site.DomainInput;
import org.postern.ui.site.SiteContext;
import org.postern.ui.wizard.Wizards;

/** Opens the Publish or the Push wizard on what is in front: a domain, or the domains of a server. */
public final class DeliverHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<Site> open = window.getService(SiteContext.class).state().site();
		open.ifPresent(site -> {
			if (event.getCommand().getId().equals(Commands.PUSH)) {
				Wizards.open(window, PushWizard.class, PushChoice.class, PushChoice.ofList(site));
			} else {
				Wizards.open(window, PublishWizard.class, PublishChoice.class,
						new PublishChoice(site, inFront(window, site)));
			}
		});
		return null;
	}

	private static List<Domain> inFront(IWorkbenchWindow window, Site site) {
		IEditorPart editor = window.getActivePage().getActiveEditor();
		if (editor != null && editor.equals(window.getActivePage().getActivePart())
				&& editor.getEditorInput() instanceof DomainInput input) {
			return site.domain(input.domain()).stream().toList();
		}
		Optional<Node> selected = window.getService(SelectedServer.class).get();
		if (selected.isPresent() && selected.get() instanceof Node.DomainNode node) {
			return site.domain(node.domain().name()).stream().toList();
		}
		return selected.flatMap(Node::server).map(site::domainsOf).orElse(site.domains());
	}
}
