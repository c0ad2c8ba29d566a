using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Contacts;

[Route(ContentLinks.Contacts)]
public sealed class ContactsController(ContactEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<ContactForm>(editor, revisions, queries);
