"""What the rules of reading look for, in a sentence each; a rule without words of its own has those of its layer."""

WORDS = {
    "rule_act": (
        "Kata kerja atau kata benda yang menyatakan tindakan satu jabatan atau perangkat terhadap yang lain.",
        "A verb or noun that states what one office does towards another.",
    ),
    "rule_kind": (
        "Sifat hubungan kerja antara para pihak yang disebut ketentuan itu.",
        "The kind of working relation between the parties that the provision names.",
    ),
    "rule_norm": (
        "Kata yang memberi wewenang, kewajiban, atau kebolehan, pada butir yang memuat isinya.",
        "Words that give an authority, a duty or a permission, at the item that holds its content.",
    ),
    "rule_norm.authority": (
        "“berwenang”, “mempunyai wewenang”: isinya pada butir atau kalimat itu.",
        "“berwenang” (has the authority): its content is the item or sentence.",
    ),
    "rule_norm.duty": (
        "“wajib”, “berkewajiban”, “harus”, “bertugas”, “mempunyai tugas”: isinya pada butir atau kalimat itu.",
        "“wajib”, “harus”, “bertugas” (must, has the task): its content is the item or sentence.",
    ),
    "rule_norm.permission": (
        "“dapat”: isinya pada butir atau kalimat itu.",
        "“dapat” (may): its content is the item or sentence.",
    ),
    "rule_definition": (
        "Istilah pada pasal ketentuan umum dan batasannya.",
        "A term of the definitions article and its definition.",
    ),
    "rule_definition.copula": (
        "“X adalah ...” dalam pasal ketentuan umum.",
        "“X adalah ...” (X is) in the definitions article.",
    ),
    "rule_definition.short-form": (
        "“yang selanjutnya disebut X”: singkatan dari istilah yang dibatasi.",
        "“yang selanjutnya disebut X” (hereinafter X): the short form of the term defined.",
    ),
    "rule_office": ("Nama jabatan atau perangkat dalam naskah.", "The name of an office in the text."),
    "rule_office.first-mention": (
        "Penyebutan pertama jabatan atau perangkat dalam peraturan.",
        "The first mention of an office in the regulation.",
    ),
    "rule_elaboration": (
        "Butir yang menjabarkan hubungan para pihak yang disebut pasal atau ayatnya.",
        "An item that spells out the relation of the parties named above it.",
    ),
    "rule_kind-definition": (
        "Ketentuan yang menyebut atau menjelaskan jenis hubungan.",
        "A provision that lists or explains a kind of relation.",
    ),
    "rule_citation": ("Rujukan pada peraturan atau ketentuan lain.", "A citation of another law or provision."),
    "rule_citation.basedOn": ("Butir pada “Mengingat”.", "An item of the legal bases (“Mengingat”)."),
    "rule_citation.amendedBy": (
        "“sebagaimana telah diubah dengan ...”.",
        "“sebagaimana telah diubah dengan” (as amended by).",
    ),
    "rule_citation.refersTo": (
        "“sebagaimana dimaksud pada ...” dan rujukan lain pada ketentuan.",
        "“sebagaimana dimaksud pada” (as meant in) and other references to provisions.",
    ),
    "rule_citation.revokes": (
        "“dicabut dan dinyatakan tidak berlaku”.",
        "“dicabut dan dinyatakan tidak berlaku” (is revoked).",
    ),
    "rule_citation.annex": ("“tercantum dalam Lampiran”.", "“tercantum dalam Lampiran” (set out in the annex)."),
    "rule_metadata": ("Judul, pembukaan, atau penutup peraturan.", "The title, preamble or closing of the regulation."),
    "rule_anomaly": (
        "Pemeriksaan naskah terhadap kaidah penyusunan peraturan.",
        "A check of the text against the rules of drafting.",
    ),
    "rule_act.to-recipient": (
        "Kata kerja dengan “kepada X”: X menerima tindakan itu.",
        "A verb with “kepada X” (to X): X is the recipient.",
    ),
    "rule_act.direct-object": (
        "Kata kerja dengan objek langsung, seperti “membantu Walikota”.",
        "A verb with a direct object, as in “membantu Walikota” (assists the mayor).",
    ),
    "rule_act.passive-agent": (
        "Kata kerja pasif dengan “oleh X”: X pelakunya.",
        "A passive with “oleh X” (by X): X is the subject.",
    ),
    "rule_act.coordination": (
        "“melakukan koordinasi” atau “konsultasi” dengan pihak yang disebut.",
        "“koordinasi” or “konsultasi” (coordination, consultation) with the party named.",
    ),
    "rule_act.coordination-through": (
        "“koordinasi melalui Asisten” tanpa tujuan lain: Asisten itulah tujuannya.",
        "“koordinasi melalui Asisten” without another addressee: the Asisten is the object.",
    ),
    "rule_act.coordination-in-brackets": (
        "“koordinasi ke samping, ke bawah (A, B)”: yang setingkat dan yang di bawahnya.",
        "“koordinasi ke samping, ke bawah (A, B)”: peers and those below, in brackets.",
    ),
    "rule_act.units-coordinated": (
        "Tiap butir di bawah “Asisten X mengoordinasikan ...:”.",
        "Each item below “Asisten X mengoordinasikan ...:” (coordinates).",
    ),
    "rule_act.units-on-a-path": (
        "Tiap butir di bawah kewajiban menempuh satu jalur koordinasi.",
        "Each item below the duty to take one path of coordination.",
    ),
    "rule_act.delegated-by": (
        "“yang dilimpahkan oleh X”: X melimpahkan kepada pemegang tugas.",
        "“yang dilimpahkan oleh X” (delegated by X): X delegates to the bearer.",
    ),
    "rule_act.giving": (
        "“memberikan masukan, laporan, arahan ... kepada X”.",
        "“memberikan ... kepada X” (gives advice, reports or directions to X).",
    ),
    "rule_act.asking": (
        "“meminta laporan, bahan, atau keterangan dari X”.",
        "“meminta ... dari X” (asks X for reports or information).",
    ),
    "rule_act.members": (
        "“X terdiri dari A, B”: anggota atau bagian X.",
        "“X terdiri dari A, B” (consists of): members or parts of X.",
    ),
    "rule_act.on-behalf": ("“atas nama X”.", "“atas nama X” (on behalf of X)."),
    "rule_act.heeds": (
        "Kewajiban mengindahkan perintah atau petunjuk X: X yang memberi arahan.",
        "A duty to heed the orders of X: X directs.",
    ),
    "rule_kind.of-pair": (
        "“A dengan B ... bersifat” atau “pola hubungan kerja” lalu jenisnya.",
        "“A dengan B” (A with B) and then the kind of their working relation.",
    ),
    "rule_kind.within-pair": (
        "Jenis pada butir di bawah pasangan pihak yang disebut lebih dahulu.",
        "A kind in an item below the pair of parties named before it.",
    ),
    "rule_kind.noun-between": (
        "“koordinasi antar X dan Y”: kata benda yang menyifati hubungan.",
        "“koordinasi antar X dan Y”: a noun that characterises the relation.",
    ),
    "rule_kind.functional-agents": (
        "“secara fungsional oleh X” terhadap pihak lain.",
        "“secara fungsional oleh X” (functionally by X) towards another.",
    ),
}
